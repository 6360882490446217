import { portsPageData } from '../../components/ports-page-data.ts';
import { languages } from '../../language.ts';

/** What the widgets of the ports page read: most readers of the page need none of it. */
export async function getStaticPaths() {
  const pages = await Promise.all(languages.map(portsPageData));
  return pages
    .flatMap((data) => Object.values(data))
    .map(({ file: { name, text } }) => ({ params: { name }, props: { text } }));
}

export function GET({ props }: { readonly props: { readonly text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
