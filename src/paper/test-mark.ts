/** The words by which a certificate says that it is for trying out: never to be taken for BSrE. */
export const testMark = 'UJI COBA';
