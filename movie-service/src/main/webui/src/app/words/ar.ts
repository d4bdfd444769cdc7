import { ar as app } from "@/app/text/ar";
import { ar as library } from "@/components/library/text/ar";
import { ar as searchBox } from "@/components/search/text/ar";
import { ar as home } from "@/features/home/text/ar";
import { ar as shared } from "@/lib/i18n/shared/ar";
import type { FirstWords } from "./load";

export const words: FirstWords = { app, home, library, searchBox, shared };
