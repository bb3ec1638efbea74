/** Marks of a place one can walk to: a house, room, floor, village group, building or mailbox number. */
const doorMark = /(?:\d+|[一二三四五六七八九十百零〇]+|[A-Za-z]\d*)\s*(?:号|室|幢|栋|楼|层|座|单元|弄|组|户|队|铺|房|库|院|#)|[村屯]|信箱|大厦|广场/u;
/** Its author says that there is nothing more exact. */
const finalWord = /最详细/u;

/** An address without a door number, and without saying that it is the most exact there is. */
export const isAddressIncomplete = (address: string): boolean => !doorMark.test(address.normalize('NFKC')) && !finalWord.test(address);
