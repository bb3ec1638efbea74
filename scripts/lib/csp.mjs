/**
 * The headers under which the demo runs, and which a host may copy. Everything is off unless it stands here with its reason.
 */
export const reportPath = '/__reports';

const policy = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ');

/** The page. */
export const pagePolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  // Style sheets are constructed (adoptedStyleSheets) or files; no style element, no style attribute.
  'style-src': "'self'",
  // Previews of chosen files are object URLs.
  'img-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // Lit's templates; the address of our worker. A page with two copies of Lit adds 'allow-duplicates'.
  'trusted-types': 'lit-html icp-ocr',
  'report-uri': reportPath,
});

/** The worker's own file. `wasm-unsafe-eval` is needed here and nowhere else; it fetches the cores and language data beside it. */
export const workerPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'report-uri': reportPath,
});

/** @param {string} path of the request */
export const policyFor = (path) => (/\/ocr\/[^/]*\.js$/.test(path) ? workerPolicy : pagePolicy);
