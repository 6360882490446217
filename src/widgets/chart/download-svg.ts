import { download } from '../download.ts';

/** Properties of a chart that come from style sheets and have to travel with an SVG that leaves the page. */
const carried = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'opacity'];

/** Offers a drawing as an SVG file that looks the same outside the page. */
export function downloadSvg(svg: SVGSVGElement, title: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    for (const property of carried) copies[index]?.setAttribute(property, style.getPropertyValue(property));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('style', `background: ${getComputedStyle(document.body).backgroundColor}`);
  download(`${title}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(copy));
}
