/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-fixture.h"

#include <locale.h>

/* Lists as people type them: each sheet, what its columns were taken for, and all that was read from it. */

/* A list without titles, with a title above the headings, a rule for a date and a zone for a time. */
#define LIST \
  "Town Hall Project 2017,,,,,,,,,,\n" \
  ",,,,,,,,,,\n" \
  "Member,Party,State,District,Meeting Type,Date,Time,Time Zone,Location,Street Address,City,Zip\n" \
  "Sen. Thom Tillis,Republican,North Carolina,Senate,Town Hall,\"Tuesday, February 21, 2017\",7-9p,EST,Example Hall,100 Main St,Raleigh,27601\n" \
  "Rep. Jane Example,Democrat,NJ,NJ-08,Empty Chair Town Hall,2/22/2017,10:45 - 12:15 PM,,Example Library,,Hoboken,7030\n" \
  "Rep. John Example,Democrat,Ohio,OH-09,Office Hours,first Tuesday of the month,EST,,District Office,,Toledo,\n" \
  "Rep. John Example,Democrat,Ohio,OH-09,Town Hall,\"Monday, 22 February 2017\",11 am PST,,Example Hall,,Toledo,43604\n" \
  ",,,,Total,4,,,,,,\n"
#define LIST_FIELDS "officials - state - kind date start zone place address city postal_code"
#define LIST_SAYS \
  "\n" \
  "4 Town Hall – Sen. Thom Tillis [town-hall] /Example Hall/100 Main St/Raleigh/NC/27601\n" \
  "  2017-02-21 19:00-21:00 America/New_York\n" \
  "  officials: T000476\n" \
  "  en: Party: Republican||District: Senate\n" \
  "  inferred: title\n" \
  "5 Empty Chair Town Hall – Rep. Jane Example [town-hall] /Example Library/Hoboken/NJ/07030\n" \
  "  2017-02-22 10:45-12:15 America/New_York\n" \
  "  en: Party: Democrat||District: NJ-08||Member: Rep. Jane Example\n" \
  "  inferred: title, zone\n" \
  "6 Office Hours – Rep. John Example [other] /District Office/Toledo/OH\n" \
  "  en: Party: Democrat||District: OH-09||Meeting Type: Office Hours||Date: first Tuesday of the month||Member: Rep. John Example\n" \
  "  inferred: title\n" \
  "  ask 6 Date: “first Tuesday of the month” is no date; kept in the details\n" \
  "  ask 6 Time: “EST” is a time zone and no time\n" \
  "7 Town Hall – Rep. John Example [town-hall] /Example Hall/Toledo/OH/43604\n" \
  "  2017-02-22 11:00- America/New_York\n" \
  "  en: Party: Democrat||District: OH-09||Member: Rep. John Example\n" \
  "  inferred: title\n" \
  "  ask 7 Date: Monday, 22 February 2017 was a Wednesday\n" \
  "  ask 7 Time: “PST” does not fit Ohio\n" \
  "file\n" \
  "  ask 1 -: “Town Hall Project 2017” stands above the headings; left out\n" \
  "  ask 8 -: “Total, 4” is a total and no event; left out\n"

/* Another separator, sections by state, and a date that settles the order for all. */
#define SEMI \
  "sep=;\n" \
  "Title;Date;Time;City;State\n" \
  "Michigan;;;;\n" \
  "Rally;04/02/2017;7pm;Canton;\n" \
  "March;13/02/2017;noon;Lansing;\n" \
  "\n" \
  "Ohio;;;;\n" \
  "Vigil;14/02/2017;8pm-midnight;Toledo;\n" \
  "Vigil;14/02/2017;8pm-midnight;Toledo;\n"
#define SEMI_FIELDS "title date start city state"
#define SEMI_SAYS \
  "\n" \
  "4 Rally [rally] /Canton/MI\n" \
  "  2017-02-04 19:00- America/Detroit\n" \
  "  inferred: state, kind, zone\n" \
  "5 March [march] /Lansing/MI\n" \
  "  2017-02-13 12:00- America/Detroit\n" \
  "  inferred: state, kind, zone\n" \
  "8 Vigil [vigil] /Toledo/OH\n" \
  "  2017-02-14 20:00-00:00 America/New_York\n" \
  "  inferred: state, kind, zone\n" \
  "file\n" \
  "  ask 3 -: “Michigan” stands alone; read as the state of the rows below\n" \
  "  ask 7 -: “Ohio” stands alone; read as the state of the rows below\n" \
  "  ask 0 -: 1 row says the same as one above and was left out: 9\n"

/* Marks of quotation that are none, line breaks in cells. */
#define QUOTES \
  "Name,Where,When,Notes\n" \
  "Rally,“Example Hall, Springfield”,2/22,x\n" \
  "Vigil,\"Example\n" \
  "Hall, Toledo, OH\",\"Feb 22, 7pm\",\"say \"\"hi\"\", all\"\n" \
  "March,Hall \"A\" in Lansing MI,Feb 23 5pm,\n" \
  "Half,\"Canton, MI,Feb 23\n" \
  "Last,\"Canton, MI\",Feb 24,n\n"
#define QUOTES_FIELDS "title place date details"
#define QUOTES_SAYS \
  "\n" \
  "2 Rally [other] \n" \
  "  bad 2 -: The row has 5 cells and the headings have 4; its columns are shifted\n" \
  "3 Vigil [vigil] /Example, Hall/Toledo/OH\n" \
  "  2017-02-22 19:00- America/New_York\n" \
  "  en: say \"hi\", all\n" \
  "  inferred: kind, zone, date\n" \
  "5 March [march] /Hall \"A\"/Lansing/MI\n" \
  "  2017-02-23 17:00- America/Detroit\n" \
  "  inferred: kind, zone, date\n" \
  "6 Half [other] \n" \
  "  bad 6 -: A quotation mark opens a cell and does not close it; the columns behind it are shifted\n" \
  "7 Last [other] /Canton/MI\n" \
  "  2017-02-24 - America/Detroit\n" \
  "  en: n\n" \
  "  inferred: zone, date\n"

/* Cells that were merged. */
#define MERGED \
  "Date,City,Time,Event\n" \
  "2/21/2017,\"Omaha, NE\",9 AM,Breakfast\n" \
  ",,11 AM,Press conference\n" \
  ",,7 PM,Vigil\n" \
  "2/22/2017,\"Lincoln, NE\",4,Rally\n" \
  ",,,March\n"
#define MERGED_FIELDS "date city start title"
#define MERGED_SAYS \
  "\n" \
  "2 Breakfast [other] /Omaha/NE\n" \
  "  2017-02-21 09:00- America/Chicago\n" \
  "  inferred: zone\n" \
  "3 Press conference [press-conference] /Omaha/NE\n" \
  "  2017-02-21 11:00- America/Chicago\n" \
  "  inferred: kind, date, zone\n" \
  "  ask 3 Date: The cell is empty; read as “2/21/2017”, as in the row above\n" \
  "4 Vigil [vigil] /Omaha/NE\n" \
  "  2017-02-21 19:00- America/Chicago\n" \
  "  inferred: kind, date, zone\n" \
  "  ask 4 Date: The cell is empty; read as “2/21/2017”, as in the row above\n" \
  "5 Rally [rally] /Lincoln/NE\n" \
  "  2017-02-22 16:00- America/Chicago\n" \
  "  inferred: kind, zone, start\n" \
  "  ask 5 Time: “4” does not say which half of the day it is; read as 4 PM\n" \
  "6 March [march] /Lincoln/NE\n" \
  "  2017-02-22 - America/Chicago\n" \
  "  inferred: kind, date, zone\n" \
  "  ask 6 Date: The cell is empty; read as “2/22/2017”, as in the row above\n"

/* Dates and times in their kinds. */
#define NOWHEN \
  "Event,Date,Time,Location\n" \
  "Unknown,TBD,TBD,TBD\n" \
  "Weekly,Every Tuesday,7 PM,\"Canton, MI\"\n" \
  "Lunch,2/22/2017,sometime after lunch,Online\n" \
  "Two,\"2/21, 2/23\",10-11am,\"Canton, MI\"\n" \
  "Span,Feb 21-23,,\"Canton, MI\"\n" \
  "Mixed,2/22/2017 7:00 PM,,\"Canton, MI\"\n" \
  "Year,1/5,noon,\"Canton, MI\"\n" \
  "Zone,2/22/2017,7 PM EST,\"Canton, MI\"\n" \
  "Utc,2017-02-22T19:00:00Z,,\"Canton, MI\"\n" \
  ",,,\n"
#define NOWHEN_FIELDS "title date start place"
#define NOWHEN_SAYS \
  "\n" \
  "2 Unknown [other]  tba\n" \
  "3 Weekly [other] /Canton/MI\n" \
  "  ? 19:00- America/Detroit\n" \
  "  en: Date: Every Tuesday\n" \
  "  inferred: zone\n" \
  "  ask 3 Date: “Every Tuesday” says how often, and no date; kept in the details\n" \
  "4 Lunch [other] \n" \
  "  2017-02-22 - -\n" \
  "  en: Time: sometime after lunch\n" \
  "  ask 4 Time: “sometime after lunch” is no time; kept in the details\n" \
  "5 Two [other] /Canton/MI\n" \
  "  2017-02-21 10:00-11:00 America/Detroit\n" \
  "  2017-02-23 10:00-11:00 America/Detroit\n" \
  "  inferred: zone, date\n" \
  "6 Span [other] /Canton/MI\n" \
  "  2017-02-21 - America/Detroit\n" \
  "  2017-02-22 - America/Detroit\n" \
  "  2017-02-23 - America/Detroit\n" \
  "  inferred: zone, date\n" \
  "7 Mixed [other] /Canton/MI\n" \
  "  2017-02-22 19:00- America/Detroit\n" \
  "  inferred: zone\n" \
  "8 Year [other] /Canton/MI\n" \
  "  2017-01-05 12:00- America/Detroit\n" \
  "  inferred: zone, date\n" \
  "9 Zone [other] /Canton/MI\n" \
  "  2017-02-22 19:00- America/Detroit\n" \
  "10 Utc [other] /Canton/MI\n" \
  "  2017-02-22 19:00- America/Detroit\n" \
  "  ask 10 Date: “Z” does not fit Michigan\n"

/* A list in Spanish. */
#define ES2 \
  "Título;Fecha;Hora;Lugar;Ciudad;Estado;Código postal;Correo electrónico;Descripción\n" \
  "Vigilia;04/02/2017;18h30;Parroquia Ejemplo;Hialeah;FL;33010;casey@example.org;Traiga una vela para las familias\n" \
  "Marcha;05/02/2017;de 10 a. m. a 2 p. m.;Plaza;San Juan;PR;926;n/a;\n"
#define ES2_FIELDS "title date start place city state postal_code email details"
#define ES2_SAYS \
  "\n" \
  "2 Vigilia [vigil] /Parroquia Ejemplo/Hialeah/FL/33010\n" \
  "  2017-02-04 18:30- America/New_York\n" \
  "  mail: casey@example.org\n" \
  "  es: Traiga una vela para las familias\n" \
  "  inferred: kind, zone\n" \
  "  ask 2 Fecha: “04/02/2017” was read as Saturday, February 4; it may be Sunday, April 2\n" \
  "3 Marcha [march] /Plaza/San Juan/PR/00926\n" \
  "  2017-02-05 10:00-14:00 America/Puerto_Rico\n" \
  "  inferred: kind, zone\n" \
  "  ask 3 Fecha: “05/02/2017” was read as Sunday, February 5; it may be Tuesday, May 2\n"

/* Whom to ask, in several cells. */
#define CONTACTS \
  "Event,Date,City,State,Contact,Contact Email,Phone,Host,Hashtag,Accessibility\n" \
  "Rally,2/22/2017,Toledo,OH,\"Casey Example <casey@example.org>, 202-555-0100 ext. 5\",casey@example.org,9.2E+09,\"Example Friends; Example, Inc.\",ExampleRally,ASL; ramp\n"
#define CONTACTS_FIELDS "title date city state contact email telephone organizations hashtag access"
#define CONTACTS_SAYS \
  "\n" \
  "2 Rally [rally] /Toledo/OH\n" \
  "  2017-02-22 - America/New_York\n" \
  "  by: Example Friends, Example, Inc.\n" \
  "  name: Casey Example\n" \
  "  mail: casey@example.org\n" \
  "  tel: +1-202-555-0100\n" \
  "  en: Contact: +1-202-555-0100 ext. 5\n" \
  "  inferred: kind, zone\n" \
  "  ask 2 Phone: “9.2E+09” is a number that a spreadsheet rounded, and no telephone number; left out\n"

/* Numbers of events: further times of one, the same number for another, and what would be a formula. */
#define IDS \
  "id,title,date,start,city,state\n" \
  "7,Town hall,2017-02-22,10:00 AM,Toledo,OH\n" \
  "7,Town hall,2017-02-23,10:00 AM,Toledo,OH\n" \
  "7,Rally,2017-02-24,5:00 PM,Toledo,OH\n" \
  "8,=HYPERLINK(\"x\"),2017-02-24,5:00 PM,Toledo,OH\n" \
  "'-1,'+1,2017-02-24,5:00 PM,Toledo,OH\n"
#define IDS_FIELDS "key title date start city state"
#define IDS_SAYS \
  "\n" \
  "2 Town hall [town-hall] /Toledo/OH\n" \
  "  2017-02-22 10:00- America/New_York\n" \
  "  2017-02-23 10:00- America/New_York\n" \
  "  inferred: kind, zone\n" \
  "4 Rally [rally] /Toledo/OH\n" \
  "  2017-02-24 17:00- America/New_York\n" \
  "  inferred: kind, zone\n" \
  "5 =HYPERLINK(\"x\") [other] /Toledo/OH\n" \
  "  2017-02-24 17:00- America/New_York\n" \
  "  inferred: zone\n" \
  "6 +1 [other] /Toledo/OH\n" \
  "  2017-02-24 17:00- America/New_York\n" \
  "  inferred: zone\n"

/* Coordinates and zones. */
#define POINTS \
  "title,date,venue,city,state,latitude,longitude,zone\n" \
  "A,2017-02-22,Example Hall,Toledo,OH,41.65,-83.54,\n" \
  "B,2017-02-22,Example Hall,Toledo,OH,-83.54,41.65,America/New_York\n" \
  "C,2017-02-22,,Toledo,OH,41.65,-83.54,America/Denver\n" \
  "D,2017-02-22,Example Hall,Toledo,OH,north,west,Mars\n" \
  "E,2017-02-22,,,,,,ET\n"
#define POINTS_FIELDS "title date venue city state latitude longitude zone"
#define POINTS_SAYS \
  "\n" \
  "2 A [other] /Example Hall/Toledo/OH\n" \
  "  2017-02-22 - America/New_York\n" \
  "  inferred: zone\n" \
  "3 B [other] /Example Hall/Toledo/OH\n" \
  "  2017-02-22 - America/New_York\n" \
  "  ask 3 latitude: Latitude and longitude look swapped: the latitude comes first, and in the United States the longitude is the one below zero.\n" \
  "4 C [other] /Toledo/OH\n" \
  "  2017-02-22 - America/New_York\n" \
  "  ask 4 zone: “America/Denver” does not fit Ohio\n" \
  "5 D [other] /Example Hall/Toledo/OH\n" \
  "  2017-02-22 - America/New_York\n" \
  "  en: zone: Mars\n" \
  "  inferred: zone\n" \
  "  ask 5 latitude: “north, west” is no point on the map; left out\n" \
  "  ask 5 zone: “Mars” is no time zone that is known; kept in the details\n" \
  "6 E [other] \n" \
  "  2017-02-22 - America/New_York\n"

static const struct { const char *name, *sheet, *fields, *says; } cases[] = {
  { "list", LIST, LIST_FIELDS, LIST_SAYS },
  { "semi", SEMI, SEMI_FIELDS, SEMI_SAYS },
  { "quotes", QUOTES, QUOTES_FIELDS, QUOTES_SAYS },
  { "merged", MERGED, MERGED_FIELDS, MERGED_SAYS },
  { "nowhen", NOWHEN, NOWHEN_FIELDS, NOWHEN_SAYS },
  { "es2", ES2, ES2_FIELDS, ES2_SAYS },
  { "contacts", CONTACTS, CONTACTS_FIELDS, CONTACTS_SAYS },
  { "ids", IDS, IDS_FIELDS, IDS_SAYS },
  { "points", POINTS, POINTS_FIELDS, POINTS_SAYS },
};

static void
test_sheet (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(PlazaIntake) intake = csv_fixture_read (cases[i].sheet);
  g_autofree char *fields = csv_fixture_fields (intake);
  g_autofree char *says = csv_fixture_say (intake);

  g_assert_cmpstr (fields, ==, cases[i].fields);
  g_assert_cmpstr (says, ==, cases[i].says);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  csv_fixture_open ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/read/csv/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sheet);
    }
  result = g_test_run ();
  csv_fixture_close ();

  return result;
}
