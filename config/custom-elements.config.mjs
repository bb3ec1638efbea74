/** Leaves out what is not public: private and protected members, and those marked @internal. */
const publicOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = (member) => !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#') && !member.name.startsWith('_');
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        if (declaration.members === undefined) continue;
        const hidden = new Set(declaration.members.filter((member) => !isPublic(member)).map((member) => member.name));
        declaration.members = declaration.members.filter(isPublic);
        declaration.attributes = declaration.attributes?.filter((attribute) => !hidden.has(attribute.fieldName));
      }
    }
    customElementsManifest.modules.sort((a, b) => a.path.localeCompare(b.path));
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
