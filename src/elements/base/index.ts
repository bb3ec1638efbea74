export { IcpElement, i18nContext, type EmitOptions, type Translate } from './element.js';
export { createScope, defineElements, defineOuter, isScoped, scopeOf, type ElementClass, type ElementScope } from './registry.js';
export { StoreController, type ReadableStore } from './store-controller.js';
export { deepActiveElement, focusableIn, focusFirst, focusPlace, rememberFocus } from './focus.js';
export { announce, provideAnnouncer, type Politeness } from './announce.js';
export { rootStyles, sharedStyles } from './styles.js';
export { darkTokens, lightTokens, tokenSheet, tokenStyles, touchTokens, type TokenName, type Tokens } from './tokens.js';
export { version } from './version.js';
export { FilingElement, shallowEqual, storeContext } from './filing-element.js';
