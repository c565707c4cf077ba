import PDFDocument from 'pdfkit';

export const planted = PDFDocument;
