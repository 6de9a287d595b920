/** The frame around signed-in pages: the staff's shell or the employee's, by the role one acts in; errors stay inside it. */
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { shellOf } from '#home/shell.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { EmployeeShell } from '#ui/employee-shell.tsx';
import { ErrorWords } from '#ui/error-view.tsx';
import { StaffShell } from '#ui/staff-shell.tsx';
import type { Route } from './+types/house.layout';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  return shellOf({ db: context.db, actor, today: context.today });
}

export default function House({ loaderData }: Route.ComponentProps) {
  return <Framed shell={loaderData}>{<Outlet />}</Framed>;
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) throw error;
  return (
    <Framed shell={loaderData}>
      <ErrorWords error={error} />
    </Framed>
  );
}

type Shell = Route.ComponentProps['loaderData'];

function Framed({ shell, children }: { shell: Shell; children: ReactNode }) {
  if (shell.employee) return <EmployeeShell waiting={shell.waiting}>{children}</EmployeeShell>;
  return <StaffShell {...shell}>{children}</StaffShell>;
}
