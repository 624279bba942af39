// The response headers of the Excel add-in, one reason each. Whoever hosts the built add-in elsewhere should send the
// same. There is no official list of what an add-in needs; where a source is a discussion, it is named.

const OFFICE_JS = "https://appsforoffice.microsoft.com";

/** @type {Readonly<Record<string, readonly string[]>>} */
const CONTENT_SECURITY_POLICY = {
  // Whatever is not named below is refused.
  "default-src": ["'none'"],
  // Our bundles, and Microsoft's library, which must come from Microsoft's own server. Neither needs eval.
  "script-src": ["'self'", OFFICE_JS],
  // Fluent UI writes its styles into <style> elements; Office.js sets inline styles on the web (office-js#1687).
  "style-src": ["'self'", "'unsafe-inline'"],
  // Icons from here; small pictures that a style sheet carries in itself.
  "img-src": ["'self'", "data:"],
  // Fluent UI and Excel's own fonts are the system's; a font carried in a style sheet is harmless.
  "font-src": ["'self'", "data:"],
  // The add-in talks to nobody. This also stops the library's usage reports to Microsoft, which nothing depends on.
  "connect-src": ["'self'"],
  // No <base> that redirects our relative addresses, and no form that could carry data away.
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  // Excel on the web shows the pane in a frame within frames of these (office-js#3342, office-js-docs-pr#4911).
  // X-Frame-Options cannot name several owners, so it must not be sent.
  "frame-ancestors": [
    "'self'",
    "https://*.officeapps.live.com",
    "https://*.office.com",
    "https://*.cloud.microsoft",
    "https://*.sharepoint.com",
    "https://onedrive.live.com",
  ],
};

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * The headers of one file of the built add-in.
 * @param {string} path path below the add-in's address, with slashes, such as "assets/icon-16.png"
 * @returns {Record<string, string>}
 */
export function excelHeaders(path) {
  const ending = /\.[a-z]+$/.exec(path)?.[0] ?? "";
  /** @type {Record<string, string>} */
  const headers = {
    "Content-Type": TYPES[ending] ?? "application/octet-stream",
    // A file is what we say it is; a browser must not guess a script out of data.
    "X-Content-Type-Options": "nosniff",
    // The address of a workbook is nobody's business.
    "Referrer-Policy": "no-referrer",
    // Excel keeps ribbon icons only if it may; a `no-store` there leaves buttons without a picture.
    // Everything else is asked for again, so that a new build is seen at once.
    "Cache-Control": ending === ".png" ? "public, max-age=86400" : "no-cache",
  };
  if (ending === ".html") headers["Content-Security-Policy"] = policy();
  // Excel on the web fetches the function metadata from its own origin (office-js-docs-pr#1920).
  if (path === "functions.json") headers["Access-Control-Allow-Origin"] = "*";
  return headers;
}

function policy() {
  return Object.entries(CONTENT_SECURITY_POLICY)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}
