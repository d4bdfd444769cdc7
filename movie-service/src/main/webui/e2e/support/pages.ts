/** Every kind of page, and a heading that is there once it has its content. */
export const pages = [
  { address: "/", content: "Science Fiction" },
  { address: "/browse?genres=878&yearFrom=1990&sort=best", content: "Browse films" },
  { address: "/search?q=matrix", content: "Results for “matrix”" },
  { address: "/search", content: "What are you looking for?" },
  { address: "/movie/603-the-matrix", content: "Similar films" },
  { address: "/person/1129532301-keanu-reeves", content: /^Filmography/ },
  { address: "/collection/2344", content: /Matrix/ },
  { address: "/list", content: "Your list is empty" },
  { address: "/hidden", content: "Nothing is hidden" },
  { address: "/about", content: "About Marquee" },
  { address: "/movie/999999999", content: "Nothing plays here" },
];
