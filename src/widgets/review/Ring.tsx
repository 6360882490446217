/** A hit ratio as the mark of the site: a ring whose filled part is the share of hits. */
export function Ring({ ratio, label }: { readonly ratio: number; readonly label: string }) {
  const share = Math.round(ratio * 100);
  return (
    <svg class="review-ring" viewBox="0 0 40 40" width="80" height="80" role="img" aria-label={label}>
      <circle class="review-ring-all" cx="20" cy="20" r="16" />
      <circle
        class="review-ring-hits"
        cx="20"
        cy="20"
        r="16"
        pathLength="100"
        stroke-dasharray={`${share} 100`}
        transform="rotate(-90 20 20)"
      />
      <text x="20" y="20">
        {share}%
      </text>
    </svg>
  );
}
