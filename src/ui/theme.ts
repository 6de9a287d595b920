/** The look of Tepat as Mantine's theme: sea blue, ink, calm greys, six-pixel corners, an eight-pixel grid (both light and dark). */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#E8F2F6',
  '#CFE3EB',
  '#A3C8D7',
  '#73ABC1',
  '#4A91AC',
  '#2A7896',
  '#15617F',
  '#0B4F6C',
  '#083F57',
  '#052E40',
];
const grey: MantineColorsTuple = [
  '#F6F8FA',
  '#EDF1F4',
  '#E2E8ED',
  '#D5DDE3',
  '#B9C5CE',
  '#8A99A5',
  '#51606E',
  '#3D4B58',
  '#2A3743',
  '#14202B',
];
const night: MantineColorsTuple = [
  '#DCE5EC',
  '#C3CFD9',
  '#A9B8C4',
  '#7F919F',
  '#4A5B69',
  '#33424F',
  '#26333E',
  '#1A252F',
  '#121B23',
  '#0C1319',
];
const bad: MantineColorsTuple = [
  '#FDECEA',
  '#FAD4D0',
  '#F3AAA3',
  '#F0938A',
  '#E2685D',
  '#D24A3E',
  '#C0382C',
  '#B42318',
  '#8F1A11',
  '#6B120B',
];
const good: MantineColorsTuple = [
  '#E8F5EC',
  '#CDE9D6',
  '#9ED3B0',
  '#77C292',
  '#4CA970',
  '#318F56',
  '#247D48',
  '#1B6E3C',
  '#13552D',
  '#0C3D1F',
];

export const theme = createTheme({
  colors: { sea, gray: grey, dark: night, red: bad, green: good },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  black: '#14202B',
  fontFamily: "'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 6,
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.2' }, h2: { fontSize: '1.25rem', lineHeight: '1.3' } },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own roles take ours, so that its parts and the house's stylesheet never differ. */
export const roleVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#14202B',
    '--mantine-color-dimmed': '#51606E',
    '--mantine-color-placeholder': '#5E6D7A',
    '--mantine-color-error': '#B42318',
    '--mantine-color-anchor': '#0B4F6C',
    '--mantine-color-default-border': '#8A99A5',
  },
  dark: {
    '--mantine-color-body': '#121B23',
    '--mantine-color-text': '#DCE5EC',
    '--mantine-color-dimmed': '#A9B8C4',
    '--mantine-color-placeholder': '#93A4B1',
    '--mantine-color-error': '#F0938A',
    '--mantine-color-anchor': '#8CC4DA',
    '--mantine-color-default-border': '#60717F',
  },
});
