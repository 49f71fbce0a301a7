import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('the network', () => {
  it('has its attendances, the topics of its meetings and the audit it decided', async () => {
    expect(
      await hub().data(`{
        bpaNetwork: node(id: "BpaNetwork:nettverk-bpa") { ... on BpaNetwork {
          name purpose(language: EN) body { id } leaderBody { id }
          attendances { title(language: EN) }
          meetings { kind year meetingCount topics { title } }
          audits { year decidedYear isCarriedOut subjects { method title(language: EN) } }
        } }
      }`),
    ).toEqual({
      bpaNetwork: {
        attendances: [
          { title: 'Those in charge of the service' },
          { title: 'Municipal lawyers' },
          { title: 'Other leaders in the municipalities who work with user-controlled assistance' },
        ],
        audits: [
          {
            decidedYear: 2016,
            isCarriedOut: null,
            subjects: [
              { method: 'AUDIT', title: 'Training of assistants and supervisors' },
              { method: 'AUDIT', title: 'Follow-up of assistants and supervisors' },
              { method: 'CONTROL', title: 'Pay and working conditions' },
            ],
            year: 2017,
          },
        ],
        body: { id: 'Qm9keTpuZXR0dmVyay1icGE' },
        leaderBody: { id: 'Qm9keTpzZWtyZXRhcmlhdGV0' },
        meetings: [
          {
            kind: 'NETWORK',
            meetingCount: null,
            topics: [
              { title: 'Lov og avtaleverk' },
              { title: 'Konsekvenser av rettighetsfesting' },
              { title: 'Forhold knyttet til ferie og fritid' },
              { title: 'Bruk av administrasjonstilskudd' },
              { title: 'Leverandørers praktisering av såkalte driftskonti' },
              { title: 'Enkeltsaker og konkrete problemstillinger' },
            ],
            year: 2016,
          },
        ],
        name: 'Erfaringsnettverket for BPA',
        purpose:
          'Single cases and concrete questions are discussed with the aim of a common practice.',
      },
    });
  });

  it('is led by the secretariat, which has its meetings, tasks, inquiries and rounds', async () => {
    expect(
      await hub().data(`{
        bpaNetwork: node(id: "BpaNetwork:nettverk-bpa") { ... on BpaNetwork {
          leaderBody {
            bpa { networks { name }
            meetings { kind title(language: EN) counterpart(language: EN) municipality { id } }
            secretariatTasks { title(language: EN) }
            inquiries { inquirer year inquiryCount onBehalfOf(language: EN) }
            concessionRounds { title(language: EN) } }
          }
        } }
      }`),
    ).toEqual({
      bpaNetwork: {
        leaderBody: {
          bpa: {
            inquiries: [
              {
                inquirer: 'USER',
                inquiryCount: null,
                onBehalfOf: 'The municipalities',
                year: 2017,
              },
              {
                inquirer: 'SUPPLIER',
                inquiryCount: null,
                onBehalfOf: 'The municipalities',
                year: 2017,
              },
              {
                inquirer: 'MEDIA',
                inquiryCount: null,
                onBehalfOf: 'The municipalities',
                year: 2017,
              },
              {
                inquirer: 'SUPPLIER',
                inquiryCount: null,
                onBehalfOf: 'The municipalities',
                year: 2016,
              },
            ],
            meetings: [
              {
                counterpart:
                  'Those in charge of the service, municipal lawyers and other leaders in the municipalities',
                kind: 'NETWORK',
                municipality: null,
                title: 'Network meetings',
              },
              {
                counterpart: 'The private suppliers',
                kind: 'SUPPLIER_FOLLOW_UP',
                municipality: null,
                title: 'Follow-up meetings with the private suppliers',
              },
              {
                counterpart: null,
                kind: 'BRIEFING',
                municipality: { id: 'TXVuaWNpcGFsaXR5OmRyYW1tZW4' },
                title: 'Briefing of the executive committee of Drammen',
              },
              {
                counterpart: null,
                kind: 'BRIEFING',
                municipality: { id: 'TXVuaWNpcGFsaXR5OnN2ZWx2aWs' },
                title: 'Briefing of the municipal council of Svelvik',
              },
            ],
            networks: [{ name: 'Erfaringsnettverket for BPA' }],
            secretariatTasks: [
              { title: 'Pass on best practice between the municipalities' },
              { title: 'Lead the network meetings' },
              { title: 'Prepare the questions that come in' },
              { title: 'Follow up the private suppliers in meetings' },
              { title: 'Answer inquiries on behalf of the municipalities' },
              {
                title:
                  'Inform the elected about requirements and rights in user-controlled assistance',
              },
            ],
            concessionRounds: [
              { title: 'Joint service concession for user-controlled assistance 2016–2018' },
            ],
          },
        },
      },
    });
  });
});
