/** The bundled text of thread/realm.ts: an expression whose value is `installRealm`. Put in by bundle-thread.ts. */
declare const REALM_SOURCE: string;
