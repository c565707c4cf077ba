import type { PaperWords } from './paper-words.ts';

export const wordsEs: PaperWords = {
  marks: { copy: 'COPIA', void: 'ANULADO', refund: 'REEMBOLSO', recorded_offline: 'REGISTRADO SIN CONEXIÓN' },
  methods: { cash: 'Efectivo', check: 'Cheque', card: 'Tarjeta', external: 'Pagado en otro lugar', fsa_hsa_card: 'Tarjeta FSA/HSA', other: 'Otro' },
  relationships: { self: 'El mismo titular', spouse: 'Cónyuge', child: 'Hijo o hija', other: 'Otro' },
  sexes: { female: 'Femenino', male: 'Masculino', other: 'Otro' },
  page: (page, pages) => `Página ${page} de ${pages}`,
  number: 'Número', issued: 'Emitido', phone: 'Teléfono', taxId: 'Número fiscal (EIN)', groupNpi: 'NPI del grupo', npi: 'NPI', license: 'Licencia', date: 'Fecha', amount: 'Importe',
  yes: 'Sí', client: 'Cliente', provider: 'Profesional', practice: 'Clínica', total: 'Total', balance: 'Saldo', none: 'Ninguno',
  dateOfBirth: 'Fecha de nacimiento', address: 'Dirección', sex: 'Sexo en el seguro', legalName: 'Nombre legal',
  superbill: {
    title: 'Superbill', subtitle: 'Resumen para el reembolso del seguro', rendering: 'Profesional que atendió', taxonomy: 'Taxonomía', supervisor: 'Bajo supervisión de', policy: 'Seguro', payer: 'Aseguradora', plan: 'Plan', memberId: 'Número de miembro',
    groupNumber: 'Número de grupo', relationship: 'El cliente es', subscriber: 'Titular', diagnoses: 'Diagnósticos (ICD-10-CM)', services: 'Servicios', service: 'Fecha del servicio', place: 'Lugar', code: 'Código', modifiers: 'Modif.',
    description: 'Descripción', pointer: 'Diag.', units: 'Unid.', fee: 'Tarifa', paid: 'Pagó el cliente', charged: 'Total cobrado', paidInFull: 'Pagado por completo', serviceAddress: 'Lugar de los servicios', signature: 'Firma del profesional',
    signatureOnFile: 'Firma en archivo', holderSignature: 'Firma del cliente', referring: 'Profesional que refirió', authorization: 'Autorización previa', minutes: 'min', noPolicy: 'No hay seguro registrado', selfSubscriber: 'El titular',
  },
  flex: {
    title: 'Estado de gastos flexibles', subtitle: 'Estado de gastos médicos (FSA / HSA / HRA)', period: 'Servicios desde – hasta', treated: 'Persona atendida', accountHolder: 'Titular de la cuenta', serviceDate: 'Fecha del servicio', service: 'Servicio', charge: 'Cargo',
    insurance: 'Pagado o ajustado por el seguro', responsibility: 'A cargo del cliente', paid: 'Pagó el cliente', code: 'Código', diagnosis: 'Diagnóstico', notMedical: 'No es atención médica', notMedicalWhy: 'Estos cargos se muestran para que sus cuentas coincidan. No están en los totales de arriba.', totals: 'Totales del período', pending: 'El seguro aún puede pagar', reduced: 'Descontado por la clínica',
  },
  statement: {
    title: 'Estado de cuenta', account: 'Cuenta', due: 'Pagar antes del', amountDue: 'Importe por pagar', period: 'Período', previous: 'Saldo anterior a este período', date: 'Fecha', service: 'Servicio', charged: 'Cargo', adjusted: 'Ajuste', insurancePaid: 'Pagó el seguro', youPaid: 'Pagó usted', youOwe: 'Usted debe',
    payments: 'Pagos', paymentType: 'Tipo', credits: 'Crédito en su cuenta', insurancePending: 'Puede pagarlo el seguro', ending: 'Saldo', aging: 'Cuánto tiempo lleva pendiente', howToPay: 'Cómo pagar', slip: 'Envíe esta parte con su pago', slipAmount: 'Importe que envía',
    help: '¿Tiene preguntas o le cuesta pagar ahora? Llámenos. Podemos hablar de un plan.', pastDue: 'VENCIDO', finalNotice: 'ÚLTIMO AVISO', responsible: 'Persona responsable', insurer: 'Seguro', currentCharges: 'Cargos',
    agingColumns: ['0–30 días', '31–60 días', '61–90 días', 'Más de 90 días'],
    newCharges: 'Cargos de este período', adjustments: 'Ajustes y créditos',
    payDesk: 'En la recepción.', payPhone: (phone) => `Por teléfono: llame al ${phone}.`, payMail: (name) => `Por correo: envíe un cheque a nombre de ${name} a la dirección de arriba. Escriba en él su número de cuenta.`, payWeb: (website) => `Por internet: ${website}`,
    languageHelp: (phone) => `¿Necesita esto en otro idioma? La ayuda es gratis. ${phone ? `Llame al ${phone}.` : 'Pregúntenos.'}`,
  },
  receipt: {
    title: 'Recibo', refundTitle: 'Recibo de reembolso', receivedFrom: 'Recibido de', method: 'Forma de pago', reference: 'Referencia', appliedTo: 'Qué se pagó', service: 'Servicio', applied: 'Aplicado', unapplied: 'Crédito en la cuenta', before: 'Saldo antes', after: 'Saldo después',
    processor: 'Referencia del procesador', servedBy: 'Atendido por', receivedOn: 'Pagado el', refundPolicy: 'Reembolsos', thanks: 'Gracias.', flexHint: 'Para FSA o HSA, pídanos el Estado de gastos flexibles.', verification: 'Código de control',
  },
  estimate: {
    title: 'Presupuesto de buena fe', prepared: 'Preparado por', expires: 'Válido hasta', primary: 'Servicio principal', scheduled: 'Programado para', notScheduled: 'Aún sin fecha', services: 'Servicios que esperamos', quantity: 'Cantidad', each: 'Cada uno', frequency: 'Frecuencia', location: 'Lugar',
    separate: 'Servicios que se programan aparte', toBeDetermined: 'Por determinar', delivered: 'Entregado al cliente', diagnosis: 'Diagnóstico', version: 'Versión nueva, en lugar de la anterior. Versión', email: 'Correo electrónico',
    separateNotice: 'Recibirá un presupuesto de buena fe aparte para cada uno de estos servicios cuando se programe, o antes si lo pide: llámenos o pregunte en la recepción.', acknowledged: 'Recibí este presupuesto. No tengo que firmarlo para recibir atención.',
  },
  ticket: { arrived: 'Su llegada está registrada', with: 'Con', at: 'A las', waiting: 'Tome asiento, por favor. Su profesional vendrá por usted.', codeTitle: 'Su código de un solo uso', codeUntil: 'Sirve hasta', codeOnce: 'Úselo una vez, en el quiosco, con su fecha de nacimiento. Después tire este papel.' },
  draft: {
    superbill: [
      'Pague al cliente, no al profesional. Los beneficios no se ceden al profesional.',
      'Esto no es una factura ni promete que su plan pague. Envíelo a su aseguradora con el formulario de reclamo y guarde una copia.',
      'Este papel nombra un diagnóstico. Guárdelo en un lugar seguro.',
    ],
    flex: [
      'Emitido por el profesional nombrado arriba, que prestó los servicios indicados.',
      'Usted certifica ante su plan que estos gastos no se le reembolsaron por otra vía.',
    ],
    statement: ['Si cree que algo está mal, llámenos. Lo revisaremos con usted.'],
    estimate: [
      'Puede haber otros servicios que recomendemos como parte de su atención. Se programan o se piden aparte y no están en este presupuesto.',
      'Esto es solo un cálculo de lo que razonablemente esperamos cobrar. El cobro real puede ser distinto.',
      'Si le cobran al menos $400 más que este presupuesto por un mismo profesional, usted tiene derecho a iniciar el proceso de disputa entre paciente y proveedor. Para saber cómo, visite www.cms.gov/nosurprises o llame al 1-800-985-3059. Iniciar una disputa no afectará la calidad de su atención.',
      'Este presupuesto no es un contrato. Usted no está obligado a recibir estos servicios de nosotros.',
    ],
  },
};
