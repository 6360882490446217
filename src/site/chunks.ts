/** What the bundler tells of a module; the part of Rolldown's context that is needed here. */
interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const figure = '/cache-lab/CacheFigure.tsx';
const ofTheLab = /\/src\/(sim|i18n\/lab|widgets\/cache-lab)\//;

/**
 * Names the chunk of a module for Rolldown's `codeSplitting`: all that the figure in a note needs of the lab comes as
 * one file, which the lab and the home page share. Small files compress badly, and a file of what any two of the three
 * share would bring the figure parts of the lab that it never shows.
 *
 * @returns `null` for modules that go their own way
 */
export function labChunk(id: string, modules: Modules): string | null {
  if (!ofTheLab.test(id) || id.endsWith(figure)) return null;
  // A set may grow while it is gone through: these are all modules that import this one, at whatever distance.
  const importing = new Set([id]);
  for (const module of importing) {
    if (module.endsWith(figure)) return 'cache-lab';
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) importing.add(importer);
  }
  return null;
}
