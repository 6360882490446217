import { portsPageData } from '../../components/ports-page-data.ts';
import { sceneFiles } from '../../components/scene-data.ts';
import { comparisonAsset } from '../../content/queries/comparison.ts';
import { languages } from '../../language.ts';

/** What the widgets of the ports page, the comparison and the scenes of notes read: most readers of a page need none of it. */
export async function getStaticPaths() {
  const files = await Promise.all(
    languages.map(async (language) => [
      ...Object.values(await portsPageData(language)).map(({ file }) => file),
      ...(await sceneFiles(language)),
      await comparisonAsset(language),
    ]),
  );
  return files.flat().map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export function GET({ props }: { readonly props: { readonly text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
