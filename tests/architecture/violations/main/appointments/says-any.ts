export const loose: any = 1;
console.log(loose);
