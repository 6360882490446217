/** What the bundler tells of a module; the part of Rolldown's context that is needed here. */
interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const figure = '/cache-lab/CacheFigure.tsx';
const ofTheLab = /\/src\/(sim|i18n\/lab|widgets\/cache-lab)\//;
const ofThePlayer = /\/src\/(i18n\/player\/|widgets\/(player|drawing)\/)/;

/**
 * Names the chunk of a module for Rolldown's `codeSplitting`: all that the figure in a note needs of the lab comes as
 * one file, which the lab and the home page share. Small files compress badly, and a file of what any two of the three
 * share would bring the figure parts of the lab that it never shows. What it needs of the player is a file of its own,
 * because scenes bring that without the lab.
 *
 * @returns `null` for modules that go their own way
 */
export function labChunk(id: string, modules: Modules): string | null {
  const name = ofTheLab.test(id) ? 'cache-lab' : ofThePlayer.test(id) ? 'player' : null;
  if (name === null || id.endsWith(figure)) return null;
  // A set may grow while it is gone through: these are all modules that import this one, at whatever distance.
  const importing = new Set([id]);
  for (const module of importing) {
    if (module.endsWith(figure)) return name;
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) importing.add(importer);
  }
  return null;
}
