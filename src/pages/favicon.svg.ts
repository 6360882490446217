import { markSvg } from '../site/head/mark.ts';

export function GET() {
  return new Response(markSvg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
