/** Pages that belong together, as a row of links under the title; wraps on a phone. */
import { NavLink } from 'react-router';

export function SubNav(props: { label: string; of: readonly { to: string; name: string; end?: boolean }[] }) {
  return (
    <nav className="subnav" aria-label={props.label}>
      {props.of.map(({ to, name, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
