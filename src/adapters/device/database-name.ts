/** Name of the database, unless somebody chooses another. */
export const DATABASE = 'icp-filing-drafts';
