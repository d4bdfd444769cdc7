import { ja as app } from "@/app/text/ja";
import { ja as library } from "@/components/library/text/ja";
import { ja as searchBox } from "@/components/search/text/ja";
import { ja as home } from "@/features/home/text/ja";
import { ja as shared } from "@/lib/i18n/shared/ja";
import type { FirstWords } from "./load";

export const words: FirstWords = { app, home, library, searchBox, shared };
