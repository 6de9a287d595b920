/** Why a post can be filled: said on the public page of vacancies and on an employee's own. */
const id = {
  why: {
    kosong: () => 'kosong',
    pensiun: () => 'pemegangnya pensiun',
    lewat_lima_tahun: () => 'dapat lowong: lebih dari lima tahun',
  },
};

const en = {
  why: {
    kosong: () => 'empty',
    pensiun: () => 'its holder retires',
    lewat_lima_tahun: () => 'may become free: held over five years',
  },
} satisfies typeof id;

export const words = { id, en };
