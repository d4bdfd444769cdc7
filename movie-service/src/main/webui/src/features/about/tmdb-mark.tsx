/** TMDB's name in its colours, set smaller than our own mark, as its terms ask. */
export function TmdbMark() {
  return (
    <svg className="tmdb-mark" viewBox="0 0 132 36" role="img" aria-label="TMDB">
      <defs>
        <linearGradient id="tmdb-colours">
          <stop offset="0" stopColor="#90cea1" />
          <stop offset="0.56" stopColor="#3cbec9" />
          <stop offset="1" stopColor="#00b3e5" />
        </linearGradient>
      </defs>
      <rect width="132" height="36" rx="18" fill="#0d253f" />
      <g
        fill="none"
        stroke="url(#tmdb-colours)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M16 10h17M24.5 10v16.1M42 26V10l8.5 10 8.5-10v16M70 10v16h5.5a8 8 0 0 0 0-16zM97 10v16h9a4.6 4.6 0 0 0 0-9.2h-9h7.5a3.4 3.4 0 0 0 0-6.8z" />
      </g>
    </svg>
  );
}
