/** The queries that GraphiQL opens with: each shows a true fact about the region. */
export const exampleQueries = `# Vesthub: ett endepunkt for samarbeidet i Vestregionen og det som kom etter.
# Velg en spørring med ▶ og se svaret. (One endpoint for the cooperation; pick a query with ▶.)

# Asker kommune ble en ny enhet i 2020: hvilket nummer hadde den, og hvilket har den nye?
query AskerOverTime {
  municipality(id: "asker") {
    name
    number(asOf: "2016-01-01")
    successors {
      name
      number(asOf: "2024-06-01")
      predecessors { name }
    }
    sources { document line words }
  }
}

# Hvem var med, og når? Medlemskommuner i Vestregionen gjennom årene.
query MembersThroughTheYears {
  body(id: "vestregionen") {
    name
    in1993: memberMunicipalityCount(asOf: "1993-12-31")
    in2005: memberMunicipalityCount(asOf: "2005-12-31")
    in2012: memberMunicipalityCount(asOf: "2012-12-31")
    in2016: memberMunicipalityCount(asOf: "2016-12-31")
    memberMunicipalities(asOf: "2016-12-31") { name population(asOf: "2016-01-01") }
  }
}

# Hvem har hvert samarbeid etter 1.1.2019, og hvor står det?
query WhoOwnsWhat {
  modules {
    name
    title
    before: owner(asOf: "2018-12-31") { name }
    after: owner(asOf: "2019-01-01") { name }
    ownerships {
      body { name }
      host { name }
      period { from to }
      certainty
      sources { document line words }
    }
  }
}

# Ungdomssymfonikerne: hvor mange spilte med, og hva sier kildene?
query OrchestraMembers {
  orchestraMembershipCounts(orderBy: YEAR_ASC) {
    totalCount
    nodes {
      year
      count
      basis
      ensemble { name body { name kind } }
      sources { document line words }
    }
  }
}

# Det som ikke stemmer, skjules ikke: påstander regnet etter, og kilder som er uenige.
query WhatDoesNotAddUp {
  checks(status: DISCREPANCY) {
    totalCount
    findings { title expected actual explanation sources { document line words } }
  }
}

# Søk på norsk i alle moduler.
query Search {
  search(text: "ovre eiker", first: 5) {
    hits { title type snippet node { id } }
  }
}
`;
