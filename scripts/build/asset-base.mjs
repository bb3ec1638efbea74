/**
 * The sources take `import.meta.url` for "beside the running script" and find ocr/ from there. In a build that code sits in chunks/, one
 * folder below; this puts the folder right. Text replacement at run time, because bundlers read meaning into `new URL('…', import.meta.url)`.
 */
export const assetBase = () => ({
  name: 'asset-base',
  renderChunk(code, chunk) {
    if (!chunk.fileName.startsWith('chunks/') || !code.includes('import.meta.url')) return null;
    // Same length of lines, so the source map stays good enough without a new one.
    return { code: code.replaceAll('import.meta.url', 'import.meta.url.replace(/chunks\\/[^/]*$/,"")'), map: null };
  },
});
