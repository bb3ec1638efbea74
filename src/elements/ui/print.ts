/**
 * Prints one element alone, in a document of its own that has nothing of the page: no script, no address, its styles constructed, so that
 * neither a strict content security policy nor Trusted Types stands in the way.
 * @param sheet copied; the copy goes away after printing
 * @param title becomes the name of a file that is printed into
 */
export async function printAlone(sheet: Element, title: string, styles: string): Promise<void> {
  const frame = sheet.ownerDocument.createElement('iframe');
  // Out of sight, yet laid out: what is not displayed is not printed everywhere.
  frame.className = 'printing';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  (sheet.parentNode ?? sheet.ownerDocument.body).appendChild(frame);
  const inner = frame.contentDocument;
  const view = inner?.defaultView;
  if (!inner || !view) return frame.remove();
  inner.title = title;
  inner.documentElement.lang = 'zh-CN';
  const rules = new view.CSSStyleSheet();
  rules.replaceSync(styles);
  inner.adoptedStyleSheets = [rules];
  inner.body.append(inner.importNode(sheet, true));
  await new Promise((resolve) => setTimeout(resolve));
  if (!frame.isConnected) return;
  // The dialog of the printer goes on after `print` has returned, in some browsers.
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  view.focus();
  view.print();
}
