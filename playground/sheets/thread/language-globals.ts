/** What a bare V8 realm has: the language, nothing of a browser or Node. */
export const allowedGlobals: ReadonlySet<string> = new Set([
  ..."Object Function Array Number Boolean String Symbol BigInt Math Date RegExp JSON Promise Proxy Reflect".split(" "),
  ..."Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics DataView".split(" "),
  ..."Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array".split(" "),
  ..."Float32Array Float64Array BigInt64Array BigUint64Array".split(" "),
  ..."Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError".split(" "),
  ..."parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent".split(" "),
  ..."escape unescape eval NaN Infinity undefined Intl WebAssembly globalThis Iterator constructor".split(" "),
]);
