/** The frame of the meeting room's projector: one thing at a time, readable from ten metres. */
import type { ReactNode } from 'react';
import { Brand } from '#ui/top-bar.tsx';

export function MeetingFrame({
  title,
  side,
  children,
}: {
  title: string;
  side?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="meeting">
      <title>{`${title} · Tepat`}</title>
      <header>
        <Brand />
        <div className="row">{side}</div>
      </header>
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
