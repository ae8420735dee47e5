import { fileURLToPath } from 'node:url'

/** Noto Sans: Latin with all its accents, Greek, Cyrillic, Devanagari; figures of one width. */
export const fontFiles = {
  regular: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'))
}
