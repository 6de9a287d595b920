/** The document around every page: signed-in pages with Mantine and scripts, public pages as plain HTML. */
import { randomUUID } from 'node:crypto';
import { ColorSchemeScript, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router';
import { schemeOf } from '#people/preference.ts';
import { ErrorView } from '#ui/error-view.tsx';
import { frameOf } from '#ui/frame.ts';
import { useNonce } from '#ui/nonce.ts';
import { type RootData, useRoot } from '#ui/root-data.ts';
import houseStyles from '#ui/styles/house.css?url';
import publicStyles from '#ui/styles/public.css?url';
import { roleVariables, theme } from '#ui/theme.ts';
import type { Route } from './+types/root';

export function loader({ context, request }: Route.LoaderArgs): RootData {
  const { actor, seated } = context;
  const roles = [...new Set(actor?.roles.map((grant) => grant.role))];
  return {
    lang: context.lang,
    scheme: schemeOf(request.headers.get('cookie')),
    demo: context.demo,
    today: context.today,
    formKey: randomUUID(),
    actor: actor && seated ? { name: actor.name, username: seated.username, role: actor.role, roles } : null,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const plain = frameOf(useMatches()) === 'public';
  const root = useRoot();
  const nonce = useNonce();
  const lang = root?.lang ?? 'id';
  const scheme = root?.scheme ?? 'auto';
  if (plain)
    return (
      <html lang={lang}>
        <head>
          <DocumentHead />
          <link rel="stylesheet" href={publicStyles} />
        </head>
        <body>{children}</body>
      </html>
    );
  return (
    <html
      lang={lang}
      data-mantine-color-scheme={scheme === 'dark' ? 'dark' : 'light'}
      suppressHydrationWarning
    >
      <head>
        <DocumentHead />
        <link rel="stylesheet" href={houseStyles} />
        {scheme === 'auto' && (
          <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} suppressHydrationWarning />
        )}
      </head>
      <body>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={roleVariables}
          getStyleNonce={() => nonce}
          {...(scheme === 'auto' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
        >
          {children}
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function DocumentHead() {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <Meta />
      <Links />
    </>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorView error={error} />;
}
