import { fr as app } from "@/app/text/fr";
import { fr as library } from "@/components/library/text/fr";
import { fr as searchBox } from "@/components/search/text/fr";
import { fr as home } from "@/features/home/text/fr";
import { fr as shared } from "@/lib/i18n/shared/fr";
import type { FirstWords } from "./load";

export const words: FirstWords = { app, home, library, searchBox, shared };
