import { deckAsset } from '../../content/queries/deck.ts';
import { languages } from '../../language.ts';

/** The cards of each language, loaded by the review. */
export async function getStaticPaths() {
  const assets = await Promise.all(languages.map(deckAsset));
  return assets.map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
