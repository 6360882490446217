import type { APIContext } from 'astro';
import { correctionsFeed } from '../../site/corrections-feed.ts';

export const GET = (context: APIContext) => correctionsFeed('en', context);
