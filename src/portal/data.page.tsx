/** /publik/data: the files of the open data, each with what it holds. */
import { keptAtHead } from '#portal/kept.server.ts';
import { openFiles } from '#portal/open-data.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';
import type { Route } from './+types/data.page';

export const handle = frame('public');

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context;
  const files = await keptAtHead(db, today, 'files', () => openFiles(db));
  return { files: files.map(({ name, kind, title }) => ({ name, kind, title })) };
}

export default function OpenData({ loaderData }: Route.ComponentProps) {
  const own = useDeskWords().portalCheck.data;
  const { files } = loaderData;
  return (
    <PublicPage title={own.title()} lead={own.lead()}>
      <ScrollBox label={own.title()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{own.file()}</th>
              <th scope="col">{own.what()}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, kind, title }) => (
              <tr key={name}>
                <td>
                  <a href={`/publik/data/${name}`} download>
                    {name}
                  </a>
                </td>
                <td>{own[kind]({ title })}</td>
              </tr>
            ))}
            <tr>
              <td>
                <a href="/log/checkpoint">checkpoint</a>
              </td>
              <td>{own.checkpoint()}</td>
            </tr>
            <tr>
              <td>
                <a href="/log/log.pub">log.pub</a>
              </td>
              <td>{own.key()}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      {files.length === 0 && <p className="muted">{own.none()}</p>}
    </PublicPage>
  );
}
