/** Registers the plugins of several presets once each; the later preset's options win. */
import type { Plugin, PluginCtor, Univer } from "@univerjs/core";

type PluginConfig = ConstructorParameters<PluginCtor<Plugin>>[0];

interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | [PluginCtor<Plugin>, PluginConfig])[];
}

export function registerPresets(univer: Univer, presets: readonly Preset[]): void {
  const plugins = new Map<string, [PluginCtor<Plugin>, PluginConfig | undefined]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config);
}
