import { afterEach, beforeEach, describe, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { MAIN_JOB } from "../scenarios/main-job";
import { headlessDesk } from "./headless-desk";
import { HOSTS, openHost } from "./host";

describe.each(HOSTS)("$name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  test.each(MAIN_JOB)("$name", ({ run }) => run(headlessDesk(host)));
});
