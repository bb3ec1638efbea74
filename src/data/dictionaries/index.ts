import type { Dictionaries } from '../../core/model/catalogue.js';
import { accessMethod, serverPlace } from './access.js';
import { certificateType, personCertificateType } from './certificate-type.js';
import { entityNature } from './entity-nature.js';
import { priorApproval } from './prior-approval.js';
import { appPlatform, serviceContent, serviceKind, serviceLanguage, serviceType } from './service.js';

/** The bundled tables: a fallback for what a provider's backend serves, because these lists change without notice. */
export const dictionaries: Dictionaries = {
  'entity-nature': entityNature,
  'certificate-type': certificateType,
  'person-certificate-type': personCertificateType,
  'service-content': serviceContent,
  'service-type': serviceType,
  'service-language': serviceLanguage,
  'prior-approval': priorApproval,
  'service-kind': serviceKind,
  'app-platform': appPlatform,
  'access-method': accessMethod,
  'server-place': serverPlace,
};
