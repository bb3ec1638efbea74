import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'preparation.domain.title': 'Domain',
    'preparation.domain.text':
      'The suffix and the registrar are approved in China, the domain has not expired (the WHOIS date counts) and its real-name check has passed. The entity that files must be the registered holder.',
    'preparation.cloud.title': 'Kingsoft Cloud service',
    'preparation.cloud.text':
      'Buy a server in the Chinese mainland with a public IP first. If the server belongs to another account, create an authorisation code there: it stands for the IP of that server.',
    'preparation.papers.title': 'Papers',
    'preparation.papers.text':
      'Have photos of the original certificates of the entity and of its contacts at hand, the domain certificate and the verification sheet. Provinces differ: once you choose the region, everything else it asks for is listed.',
    'step.type-check.title': 'Verify the filing type',
    'step.entity.title': 'Entity details',
    'step.website.title': 'Website or app details',
    'step.materials.title': 'Upload papers',
    'step.authenticity.title': 'Identity check',
    'step.review.title': 'Submit the filing',
    'step.progress.title': 'Review and completion',
  },
  overrides: {
    'fields:source.document.000': 'Kingsoft Cloud filing guide',
  },
};
