import { es as app } from "@/app/text/es";
import { es as library } from "@/components/library/text/es";
import { es as searchBox } from "@/components/search/text/es";
import { es as home } from "@/features/home/text/es";
import { es as shared } from "@/lib/i18n/shared/es";
import type { FirstWords } from "./load";

export const words: FirstWords = { app, home, library, searchBox, shared };
