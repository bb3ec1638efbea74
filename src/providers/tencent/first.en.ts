import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'preparation.domain.title': 'Domain',
    'preparation.domain.text':
      'Suffix and registrar are approved by the ministry, the domain has not expired and its real-name check has passed. Name, kind of certificate and number equal those of the entity: an individual is the registrant in person; for an organisation it is the organisation (or a shareholder), its principal officer or a senior manager.',
    'preparation.cloud.title': 'Tencent Cloud server',
    'preparation.cloud.text':
      'Buy a server in the Chinese mainland first: a cloud server for three months or more (renewals included) with public bandwidth, or a website host for three months or more. If the server belongs to an associated account, have its authorisation code ready.',
    'preparation.papers.title': 'Papers',
    'preparation.papers.text':
      'Have photos of the certificates of the entity and of its contacts at hand, and the signed verification sheet, as .jpg within 2 MB. Adding access also needs the filing password, which the ministry sends to the principal after the first filing.',
    'step.check.title': 'Check the filing',
    'step.check.lead': 'Entity, domain and cloud service tell which kind of filing this is.',
    'step.entity.title': 'Entity',
    'step.entity.lead': 'The organisation or person that files, and its principal, as on the certificates.',
    'step.website.title': 'Website',
    'step.website.lead': 'The website and its contact. With several websites, finish one and then add the next.',
    'step.materials.title': 'Papers',
    'step.materials.lead': 'Photos or colour scans of certificates and verification sheet.',
    'step.confirm.title': 'Confirm and submit',
    'step.confirm.lead': 'Check every line, then send it to Tencent Cloud for the first review.',
    'step.photo.title': 'Photo',
    'step.photo.lead': 'After the first review the website contact is photographed; after the second the order goes to the authority.',
  },
  overrides: {
    'fields:source.document.001': 'Tencent Cloud filing guide',
    'fields:entity.region.label': 'Place',
    'fields:entity.nature.label': 'Kind of entity',
    'fields:entity.certificateType.label': 'Kind of certificate',
    'fields:entity.certificateNumber.label': 'Certificate number',
    'fields:service.cloudResources.label': 'Cloud service of the website',
  },
};
