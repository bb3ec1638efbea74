/**
 * Lets web-test-runner load `import('./x.json')` as Vite does: the specifier gets a mark, and a marked request is answered
 * with a JavaScript module. A plain `fetch('./x.json')` has no mark and still gets JSON.
 */
const mark = 'json-module';

export function jsonModules() {
  const marked = (context) => context.path.endsWith('.json') && context.URL.searchParams.has(mark);
  return {
    name: 'json-modules',
    transformImport({ source }) {
      return /^\.{0,2}\//.test(source) && source.endsWith('.json') ? `${source}?${mark}` : undefined;
    },
    resolveMimeType(context) {
      return marked(context) ? 'js' : undefined;
    },
    transform(context) {
      return marked(context) ? { body: `export default ${context.body};`, transformCache: false } : undefined;
    },
  };
}
