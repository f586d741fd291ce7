import type { Ink } from './layer';

export const themes = ['light', 'hall'] as const;
export type Theme = (typeof themes)[number];

/** Surfaces and inks of the interface that belong to no layer. */
const surfaces = ['ground', 'outside', 'card', 'hairline', 'ink', 'inkSoft', 'seal', 'onSeal', 'casing', 'track', 'glass'] as const;
export type Surface = (typeof surfaces)[number];

export type Palette = Readonly<Record<Ink | Surface, string>>;

/** The one colour table: map, legend, charts, interface and print read it and nothing else. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#fbf8f1', outside: '#ece6d8', card: '#fffdf8', hairline: '#d9d2c3', ink: '#22303a', inkSoft: '#5d6b73',
    seal: '#b8402a', onSeal: '#fffdf8', casing: '#fffdf8', track: '#f0eadd', glass: '#fffdf8fa',
    water: '#2d7d94', road: '#d2691e', industry: '#5b5ea6', commerce: '#a8457a', village: '#6d8b3a',
    built: '#8a5a44', rail: '#7b8489', boundary: '#8c7f66', place: '#37434a',
  },
  hall: {
    ground: '#13242d', outside: '#0c171d', card: '#0e1a21', hairline: '#2c3a42', ink: '#f3ead8', inkSoft: '#a9b3b3',
    seal: '#e0603f', onSeal: '#1a0f0a', casing: '#13242d', track: '#1d313b', glass: '#0e1a21f5',
    water: '#5fc3d6', road: '#ff9a4d', industry: '#8f92e8', commerce: '#e07ab0', village: '#a9c46c',
    built: '#d9a06b', rail: '#7e8f95', boundary: '#a39a83', place: '#e6dfcf',
  },
};

/** The palettes as CSS custom properties (`--water`, `--ink-soft` …), one rule a theme, for `<html data-theme>`; the browser's own controls and scroll bars follow. */
export function paletteCss(): string {
  return themes
    .map((theme) => {
      const selector = theme === 'light' ? ':root,[data-theme=light]' : `[data-theme=${theme}]`;
      const lines = Object.entries(palettes[theme]).map(([name, value]) => `--${name.replace(/[A-Z]/g, (c) => '-' + c.toLowerCase())}:${value}`);
      return `${selector}{color-scheme:${theme === 'light' ? 'light' : 'dark'};${lines.join(';')}}`;
    })
    .join('\n');
}
