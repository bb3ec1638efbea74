/** Reads a multipart/form-data body. Enough for the forms of a browser: no nesting, no transfer encodings. */
export function parseMultipart(contentType, body) {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType ?? '');
  if (boundary === null) return null;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields = {};
  const files = {};
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString('utf8');
    const content = part.subarray(split + 4);
    const name = /\bname="([^"]*)"/.exec(head)?.[1] ?? '';
    const filename = /\bfilename="([^"]*)"/.exec(head)?.[1];
    if (filename === undefined) fields[name] = content.toString('utf8');
    else files[name] = { name: filename, type: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? '', bytes: content };
    at = next;
  }
  return { fields, files };
}
