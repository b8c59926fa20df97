"""Who is known to take part in treaties: states, territories, organizations.

Lists of names, as the United Nations prints or printed them. A name of a line stands for the
same participant as the others of the line: one that was renamed, or a spelling. Nothing here
says who is recognised by whom, and states that came to an end stand for themselves, never for
a successor.
"""

from typing import Final

from diplorecords.interop.ids import folded

__all__ = ["ORGANIZATION_WORDS", "STATES", "TERRITORIES", "lookup"]

_STATES = """
Afghanistan
Albania
Algeria
Andorra
Angola
Antigua and Barbuda
Argentina
Armenia
Australia
Austria
Azerbaijan
Bahamas
Bahrain
Bangladesh
Barbados
Belarus | Byelorussian Soviet Socialist Republic | Byelorussian SSR
Belgium
Belize
Benin | Dahomey
Bhutan
Bolivia | Bolivia (Plurinational State of) | Plurinational State of Bolivia
Bosnia and Herzegovina
Botswana
Brazil
Brunei Darussalam | Brunei
Bulgaria
Burkina Faso | Upper Volta
Burundi
Cabo Verde | Cape Verde
Cambodia | Democratic Kampuchea
Cameroon
Canada
Central African Republic
Chad
Chile
China
Colombia
Comoros
Congo | Congo (Republic of the)
Cook Islands
Costa Rica
Côte d'Ivoire | Ivory Coast
Croatia
Cuba
Cyprus
Czech Republic | Czechia
Czechoslovakia
Democratic People's Republic of Korea
Democratic Republic of the Congo | Zaire
Democratic Yemen
Denmark
Djibouti
Dominica
Dominican Republic
Ecuador
Egypt
El Salvador
Equatorial Guinea
Eritrea
Estonia
Eswatini | Swaziland
Ethiopia
Federal Republic of Germany
Fiji
Finland
France
Gabon
Gambia | Gambia (Islamic Republic of the)
Georgia
German Democratic Republic
Germany
Ghana
Greece
Grenada
Guatemala
Guinea
Guinea-Bissau
Guyana
Haiti
Holy See
Honduras
Hungary
Iceland
India
Indonesia
Iran | Iran (Islamic Republic of)
Iraq
Ireland
Israel
Italy
Jamaica
Japan
Jordan
Kazakhstan
Kenya
Kiribati
Kuwait
Kyrgyzstan
Lao People's Democratic Republic | Laos
Latvia
Lebanon
Lesotho
Liberia
Libya | Libyan Arab Jamahiriya
Liechtenstein
Lithuania
Luxembourg
Madagascar
Malawi
Malaysia
Maldives
Mali
Malta
Marshall Islands
Mauritania
Mauritius
Mexico
Micronesia | Micronesia (Federated States of) | Federated States of Micronesia
Monaco
Mongolia
Montenegro
Morocco
Mozambique
Myanmar | Burma
Namibia
Nauru
Nepal
Netherlands | Netherlands (Kingdom of the) | Kingdom of the Netherlands
New Zealand
Nicaragua
Niger
Nigeria
Niue
North Macedonia | The former Yugoslav Republic of Macedonia
Norway
Oman
Pakistan
Palau
Panama
Papua New Guinea
Paraguay
Peru
Philippines
Poland
Portugal
Qatar
Republic of Korea
Republic of Moldova | Moldova
Republic of Viet Nam
Romania
Russian Federation
Rwanda
Samoa | Western Samoa
San Marino
Sao Tome and Principe
Saudi Arabia
Senegal
Serbia
Serbia and Montenegro
Seychelles
Sierra Leone
Singapore
Slovakia
Slovenia
Solomon Islands
Somalia
South Africa
South Sudan
South Viet Nam
Spain
Sri Lanka | Ceylon
St. Kitts and Nevis | Saint Kitts and Nevis
St. Lucia | Saint Lucia
St. Vincent and the Grenadines | Saint Vincent and the Grenadines
State of Palestine
Sudan
Suriname
Sweden
Switzerland
Syrian Arab Republic
Tajikistan
Thailand
Timor-Leste
Togo
Tonga
Trinidad and Tobago
Tunisia
Türkiye | Turkey
Turkmenistan
Tuvalu
Uganda
Ukraine | Ukrainian Soviet Socialist Republic | Ukrainian SSR
Union of Soviet Socialist Republics
United Arab Emirates
United Arab Republic
United Kingdom | United Kingdom of Great Britain and Northern Ireland
United Republic of Tanzania
United States of America | United States
Uruguay
Uzbekistan
Vanuatu
Venezuela | Venezuela (Bolivarian Republic of)
Viet Nam
Yemen
Yemen Arab Republic
Yugoslavia
Zambia
Zimbabwe
"""

_TERRITORIES = """
American Samoa
Anguilla
Aruba
Bermuda
British Virgin Islands
Cayman Islands
Curaçao
Falkland Islands (Malvinas)
Faroe Islands
French Polynesia
Gibraltar
Greenland
Guam
Guernsey
Hong Kong | Hong Kong Special Administrative Region
Isle of Man
Jersey
Macao | Macau | Macao Special Administrative Region
Montserrat
Netherlands Antilles
New Caledonia
Pitcairn
Puerto Rico
Sint Maarten
St. Helena | Saint Helena
Tokelau
Turks and Caicos Islands
"""

_ORGANIZATION_WORDS = """
agency association authority bank benelux caricom commission committee community communities
comunidad council court ecowas eurocontrol fund institute institution interpol league market
nations nato office opcw organisation organization osce programme secretariat unesco unido union
"""

ORGANIZATION_WORDS: Final = frozenset(_ORGANIZATION_WORDS.split())
"""Words of which a name of an organization has one; a name of a state is looked up before."""


def _ids(text: str) -> dict[str, str]:
    """The first name of each line, by each of its names as they are compared."""
    lines = [line.split(" | ") for line in text.strip().splitlines()]
    return {_compared(name): names[0] for names in lines for name in names}


def _compared(name: str) -> str:
    """The name without case, marks, punctuation and article."""
    return folded(name).removeprefix("the ")


STATES: Final = _ids(_STATES)
"""The name that gives a state its id, by the names under which the tables list it."""

TERRITORIES: Final = _ids(_TERRITORIES)
"""The name that gives a territory its id, by the names under which the tables list it."""


def lookup(names: dict[str, str], text: str) -> str | None:
    """The name that gives the id, whatever case, marks and article the text has; None if none.

    >>> lookup(STATES, "COTE D'IVOIRE"), lookup(STATES, "Swaziland"), lookup(STATES, "Atlantis")
    ("Côte d'Ivoire", 'Eswatini', None)
    """
    return names.get(_compared(text))
