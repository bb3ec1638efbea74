import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'step.check.title': 'Check',
    'step.check.lead': 'Enter the domain and the organiser’s certificate. The system looks whether either is on record already.',
    'step.entity.title': 'Entity',
    'step.entity.lead': 'The entity is the organisation or person that answers for the website. Be truthful, exact and detailed.',
    'step.website.title': 'Website',
    'step.website.lead': 'One card for each website; fill them in one at a time.',
    'step.access.title': 'Access',
    'step.access.lead': 'Where the website runs: IP address, access method and place of the server.',
    'step.materials.title': 'Papers',
    'step.materials.lead': 'Upload colour scans or photos of the originals, as JPG.',
    'step.submit.title': 'Submit',
    'step.submit.lead': 'Check everything once more. After submission 21Vianet reviews it within two working days.',
  },
  overrides: {
    'fields:source.document.004': '21Vianet Blue Cloud guide',
    'fields:entity.name.label': 'Name of the organiser',
  },
};
