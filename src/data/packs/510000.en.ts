import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  shareholderArticles: 'A shareholder holds the domain: Sichuan asks for articles of association of the last year that show the shareholders, with the registry’s original seal.',
  shareholderCertificate: 'A shareholder holds the domain: Sichuan asks for the domain certificate.',
  holderProof: 'The domain is not in the organisation’s name: Sichuan asks for a photo of the holder’s ID card and proof of how the holder stands to the organisation, with the company’s seal.',
  officerInsurance: 'A principal officer or senior manager holds the domain: Sichuan asks for a social insurance record of the last year with the office’s original seal, or the letter of appointment or contract.',
  workProof: 'This person also stands in the filing of another organisation or person: Sichuan asks for proof of work.',
  askOtherFilings: 'Is this person also a contact in the filing of another organisation or person?',
  commercialStatement: 'When name, scope, website name or remark sound commercial and the local authority said that no commercial licence is needed, Sichuan asks for a statement on it.',
  approvalGames: 'In Sichuan games are approved by the press, publication, radio and television bureau.',
};
