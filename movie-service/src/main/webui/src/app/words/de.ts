import { de as app } from "@/app/text/de";
import { de as library } from "@/components/library/text/de";
import { de as searchBox } from "@/components/search/text/de";
import { de as home } from "@/features/home/text/de";
import { de as shared } from "@/lib/i18n/shared/de";
import type { FirstWords } from "./load";

export const words: FirstWords = { app, home, library, searchBox, shared };
