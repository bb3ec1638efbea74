import type { Dictionaries } from '../../core/model/catalogue.js';
import { certificateType } from './certificate-type.js';
import { entityNature } from './entity-nature.js';

/** What the first questions of a filing offer: who files, and with which certificate. */
export const firstDictionaries: Dictionaries = { 'entity-nature': entityNature, 'certificate-type': certificateType };
