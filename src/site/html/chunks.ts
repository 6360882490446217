/** What the bundler tells of a module; the part of Rolldown's context that is needed here. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const figure = '/cache-lab/CacheFigure.tsx';
const ofTheLab = /\/src\/(sim\/|i18n\/(lab\/|numbers\.ts)|widgets\/cache-lab\/)/;
const ofThePlayer = /\/src\/(i18n\/(player\/|numbers\.ts)|sim\/random\.ts|widgets\/(player|drawing)\/)/;

/**
 * Names the chunk of a module for Rolldown's `codeSplitting`: all that the figure in a note needs of the lab comes as
 * one file, which the lab shares. Small files compress badly, and the lab's own file would bring the figure parts that
 * it never shows.
 *
 * @returns `null` for modules that go their own way
 */
export function labChunk(id: string, modules: Modules): string | null {
  return ofTheLab.test(id) && isOfFigure(id, modules) ? 'cache-lab' : null;
}

/**
 * The same for what the figure needs of the player, and for the numbers and the chance that scenes share with the lab:
 * a file of its own, because scenes bring it without the lab. It has to be placed before the lab's, which would take it
 * along with all else that the lab imports.
 */
export function playerChunk(id: string, modules: Modules): string | null {
  return ofThePlayer.test(id) && isOfFigure(id, modules) ? 'player' : null;
}

function isOfFigure(id: string, modules: Modules): boolean {
  if (id.endsWith(figure)) return false;
  // A set may grow while it is gone through: these are all modules that import this one, at whatever distance.
  const importing = new Set([id]);
  for (const module of importing) {
    if (module.endsWith(figure)) return true;
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) importing.add(importer);
  }
  return false;
}
