/** The mark of Tepat: a T whose stem ends exactly on a point. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0B4F6C" />
      <path d="M7 10h18M16 10v9.2" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" />
      <circle cx="16" cy="24" r="2.6" fill="#F2B84B" />
    </svg>
  );
}
