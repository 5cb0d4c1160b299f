/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "plaza-data-file.h"
#include "plaza-gazetteer.h"
#include "plaza-place-key.h"
#include "plaza-place.h"
#include "plaza-places-error.h"

static PlazaGazetteer *gazetteer;

static GPtrArray *
find (const char *text,
      guint       limit)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *matches = plaza_gazetteer_find (gazetteer, text, limit, NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (matches);
  g_assert_cmpuint (matches->len, <=, limit);
  return matches;
}

static const PlazaPlaceMatch *
match_at (GPtrArray *matches,
          guint      position)
{
  g_assert_cmpuint (position, <, matches->len);
  return matches->pdata[position];
}

static gboolean
offers (GPtrArray  *matches,
        const char *label)
{
  for (guint i = 0; i < matches->len; i++)
    if (strcmp (match_at (matches, i)->label, label) == 0)
      return TRUE;

  return FALSE;
}

/* What is typed, and what comes first. */
static const struct
{
  const char     *text;
  const char     *label;
  PlazaMatchKind  kind;
  gboolean        exact;
} first_matches[] = {
  { "48188", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { " 48188 ", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188-1234", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188-", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "Canton, MI 48188", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "4818", "48180 · Taylor, Michigan", PLAZA_MATCH_ZIP, FALSE },
  { "02138", "02138 · Cambridge, Massachusetts", PLAZA_MATCH_ZIP, TRUE },
  { "Canton", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "canton", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "  cantón ", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "CANTÓN", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "canton mi", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, Michigan", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton,MI", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton,", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, ohi", "Canton, Ohio", PLAZA_MATCH_CITY, FALSE },
  { "canton ohio", "Canton, Ohio", PLAZA_MATCH_CITY, TRUE },
  { "canton mich", "Canton, Michigan", PLAZA_MATCH_CITY, FALSE },
  { "cant", "Canton, Michigan", PLAZA_MATCH_CITY, FALSE },
  { "St Paul", "Saint Paul, Minnesota", PLAZA_MATCH_CITY, TRUE },
  { "saint paul", "Saint Paul, Minnesota", PLAZA_MATCH_CITY, TRUE },
  { "St. Paul, MN", "Saint Paul, Minnesota", PLAZA_MATCH_CITY, TRUE },
  { "Saint Louis", "St. Louis, Missouri", PLAZA_MATCH_CITY, TRUE },
  { "st l", "St. Louis, Missouri", PLAZA_MATCH_CITY, FALSE },
  { "stock", "Stockton, California", PLAZA_MATCH_CITY, FALSE },
  { "ft worth", "Fort Worth, Texas", PLAZA_MATCH_CITY, TRUE },
  { "Ft. Worth, TX", "Fort Worth, Texas", PLAZA_MATCH_CITY, TRUE },
  { "mt pleasant sc", "Mount Pleasant, South Carolina", PLAZA_MATCH_CITY, TRUE },
  { "Billings MT", "Billings, Montana", PLAZA_MATCH_CITY, TRUE },
  { "Billings, MT", "Billings, Montana", PLAZA_MATCH_CITY, TRUE },
  { "n las vegas", "North Las Vegas, Nevada", PLAZA_MATCH_CITY, TRUE },
  { "ofallon mo", "O'Fallon, Missouri", PLAZA_MATCH_CITY, TRUE },
  { "O’Fallon, Missouri", "O'Fallon, Missouri", PLAZA_MATCH_CITY, TRUE },
  { "mc allen", "McAllen, Texas", PLAZA_MATCH_CITY, TRUE },
  { "coeur d alene", "Coeur d'Alene, Idaho", PLAZA_MATCH_CITY, TRUE },
  { "coeur dalene", "Coeur d'Alene, Idaho", PLAZA_MATCH_CITY, TRUE },
  { "winston salem", "Winston-Salem, North Carolina", PLAZA_MATCH_CITY, TRUE },
  { "Washington, D.C.", "Washington, District of Columbia", PLAZA_MATCH_CITY, TRUE },
  { "washington dc", "Washington, District of Columbia", PLAZA_MATCH_CITY, TRUE },
  { "kansas city", "Kansas City, Missouri", PLAZA_MATCH_CITY, TRUE },
  { "new york, ny", "New York City, New York", PLAZA_MATCH_CITY, TRUE },
  { "nyc", "New York City, New York", PLAZA_MATCH_CITY, TRUE },
  { "filadelfia", "Philadelphia, Pennsylvania", PLAZA_MATCH_CITY, TRUE },
  { "Nueva Orleans, Luisiana", "New Orleans, Louisiana", PLAZA_MATCH_CITY, TRUE },
  { "bronx", "The Bronx, New York", PLAZA_MATCH_CITY, TRUE },
  { "los an", "Los Angeles, California", PLAZA_MATCH_CITY, FALSE },
  { "albuquerque nuevo mexico", "Albuquerque, New Mexico", PLAZA_MATCH_CITY, TRUE },
  { "Michigan", "Michigan", PLAZA_MATCH_STATE, TRUE },
  { "mich", "Michigan", PLAZA_MATCH_STATE, FALSE },
  { "MI", "Michigan", PLAZA_MATCH_STATE, TRUE },
  { "carolina del norte", "North Carolina", PLAZA_MATCH_STATE, TRUE },
  { "puerto rico", "Puerto Rico", PLAZA_MATCH_STATE, TRUE },
  { "00901", "00901 · near San Juan, Puerto Rico", PLAZA_MATCH_ZIP, TRUE },
  { "San Juan pr", "San Juan, Puerto Rico", PLAZA_MATCH_CITY, TRUE },
  { "Mayagüez", "Mayagüez, Puerto Rico", PLAZA_MATCH_CITY, TRUE },
  { "mayaguez", "Mayagüez, Puerto Rico", PLAZA_MATCH_CITY, TRUE },
  { "bayamon, puerto rico", "Bayamón, Puerto Rico", PLAZA_MATCH_CITY, TRUE },
  { "hagatna", "Hagåtña, Guam", PLAZA_MATCH_CITY, TRUE },
  { "96910", "96910 · near Sinajana Village, Guam", PLAZA_MATCH_ZIP, TRUE },
  { "charlotte amalie", "Charlotte Amalie, U.S. Virgin Islands", PLAZA_MATCH_CITY, TRUE },
  { "pago pago", "Pago Pago, American Samoa", PLAZA_MATCH_CITY, TRUE },
  { "saipan", "Saipan, Northern Mariana Islands", PLAZA_MATCH_CITY, TRUE },
  { "kapaa", "Kapa‘a, Hawaii", PLAZA_MATCH_CITY, TRUE },
  /* As it is pasted. */
  { "321 Ridge Rd S, Canton, MI 48188, USA", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "321 Ridge Rd S\nCanton, MI 48188-2307\nUnited States", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188 1234", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "481881234", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "(48188)", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "“48188”", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "\"Canton, MI\"", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "４８１８８", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "٤٨١٨٨-١٢٣٤", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "۴۸۱۸۸", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "Portland, ME 04101-1234 USA", "04101 · Portland, Maine", PLAZA_MATCH_ZIP, TRUE },
  { "Portland (OR)", "Portland, Oregon", PLAZA_MATCH_CITY, TRUE },
  { "Detroit, Mich.", "Detroit, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Los Angeles, Calif., USA", "Los Angeles, California", PLAZA_MATCH_CITY, TRUE },
  { "Miami, Fla.", "Miami, Florida", PLAZA_MATCH_CITY, TRUE },
  { "Birmingham Ala.", "Birmingham, Alabama", PLAZA_MATCH_CITY, TRUE },
  { "Jackson, Miss.", "Jackson, Mississippi", PLAZA_MATCH_CITY, TRUE },
  { "Mt. Pleasant, MI", "Mount Pleasant, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "D.C.", "District of Columbia", PLAZA_MATCH_STATE, TRUE },
  { "St. Paul, Minn.", "Saint Paul, Minnesota", PLAZA_MATCH_CITY, TRUE },
  { "48188–1234", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188‑1234", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188,", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { " 48188. ", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "48188\u00a0", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "４８１８８", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "MI,48188", "48188 · Canton, Michigan", PLAZA_MATCH_ZIP, TRUE },
  { "02138, Estados Unidos", "02138 · Cambridge, Massachusetts", PLAZA_MATCH_ZIP, TRUE },
  { "Canton, MI, USA", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, MI, U.S.A.", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, Michigan, US", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton Michigan United States", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, Míchigan, EE. UU.", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Albuquerque, Nuevo México, Estados Unidos de América", "Albuquerque, New Mexico", PLAZA_MATCH_CITY, TRUE },
  { "Canton,\u00a0MI", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "Canton, Michigan.", "Canton, Michigan", PLAZA_MATCH_CITY, TRUE },
  { "15571 N Reuther, Fort Worth, TX", "Fort Worth, Texas", PLAZA_MATCH_CITY, TRUE },
  { "Example Hall, 2 Main St, Mayagüez, Puerto Rico", "Mayagüez, Puerto Rico", PLAZA_MATCH_CITY, TRUE },
  /* A building's own ZIP code, which the gazetteer has not. */
  { "Fort Worth, TX 76999", "Fort Worth, Texas", PLAZA_MATCH_CITY, TRUE },
  { "Michigan, USA", "Michigan", PLAZA_MATCH_STATE, TRUE },
};

static void
test_first (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_matches); i++)
    {
      g_autoptr(GPtrArray) matches = find (first_matches[i].text, 8);
      const PlazaPlaceMatch *match;

      g_test_message ("“%s”", first_matches[i].text);
      match = match_at (matches, 0);
      g_assert_cmpstr (match->label, ==, first_matches[i].label);
      g_assert_cmpint (match->kind, ==, first_matches[i].kind);
      g_assert_cmpint (match->exact, ==, first_matches[i].exact);
      g_assert_true (plaza_state_is_known (match->state));
      g_assert_true (strchr (match->zone, '/') != NULL);
    }
}

/* Ambiguity is offered, not guessed. */
static const struct
{
  const char *text;
  const char *labels[6];
} offered[] = {
  { "Springfield", { "Springfield, Missouri", "Springfield, Massachusetts", "Springfield, Illinois",
                     "Springfield, Oregon", "Springfield, Ohio" } },
  { "Canton", { "Canton, Michigan", "Canton, Ohio", "Canton, Georgia", "Canton, Massachusetts" } },
  { "Washington", { "Washington", "Washington, District of Columbia" } },
  { "new york", { "New York", "New York City, New York" } },
  { "Bainbridge, OH", { "Bainbridge, Ohio (Geauga County)", "Bainbridge, Ohio (Ross County)" } },
  { "portland", { "Portland, Oregon", "Portland, Maine" } },
  { "481", { "48101 · Allen Park, Michigan", "48104 · Ann Arbor, Michigan" } },
  { "st", { "St. Louis, Missouri", "Saint Paul, Minnesota", "Stockton, California" } },
};

static void
test_offered (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      g_autoptr(GPtrArray) matches = find (offered[i].text, 12);

      for (guint j = 0; offered[i].labels[j] != NULL; j++)
        {
          g_test_message ("“%s” offers “%s”", offered[i].text, offered[i].labels[j]);
          g_assert_true (offers (matches, offered[i].labels[j]));
        }
    }
}

/* Cities that are said together: all of them, and which is taken is clear. */
static const struct
{
  const char *text;
  const char *labels[4];
} joined[] = {
  { "Minneapolis-St. Paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Minneapolis–St. Paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Minneapolis—Saint Paul, MN", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "minneapolis st paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Minneapolis / St. Paul, Minnesota, USA", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Minneapolis and St. Paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Mineápolis y St. Paul", { "Saint Paul, Minnesota" } },
  { "Minneapolis y St. Paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "Minneapolis & St. Paul", { "Minneapolis, Minnesota", "Saint Paul, Minnesota" } },
  { "St. Paul/Minneapolis MN", { "Saint Paul, Minnesota", "Minneapolis, Minnesota" } },
  { "Dallas/Fort Worth", { "Dallas, Texas", "Fort Worth, Texas" } },
  { "Dallas-Ft. Worth, TX", { "Dallas, Texas", "Fort Worth, Texas" } },
  { "Dallas Fort Worth, TX 76999", { "Dallas, Texas", "Fort Worth, Texas" } },
  { "Raleigh-Durham NC", { "Raleigh, North Carolina", "Durham, North Carolina" } },
  { "Raleigh–Durham–Chapel Hill", { "Raleigh, North Carolina", "Durham, North Carolina", "Chapel Hill, North Carolina" } },
  { "Bloomington-Normal", { "Bloomington, Illinois", "Normal, Illinois" } },
  { "Scranton–Wilkes-Barre", { "Scranton, Pennsylvania", "Wilkes-Barre, Pennsylvania" } },
  { "Winston-Salem/Greensboro", { "Winston-Salem, North Carolina", "Greensboro, North Carolina" } },
  { "Winston-Salem", { "Winston-Salem, North Carolina" } },
  { "Winston Salem", { "Winston-Salem, North Carolina" } },
  { "Winston–Salem, NC", { "Winston-Salem, North Carolina" } },
  { "Fargo-Moorhead", { "Fargo, North Dakota", "Moorhead, Minnesota" } },
  { "Minneapolis-Zzyzzxqqv", { "Minneapolis, Minnesota" } },
  { "2 Main St, Dallas/Fort Worth", { "Dallas, Texas", "Fort Worth, Texas" } },
  /* No row of cities. */
  { "Minneapolis Zzyzzxqqv", { NULL } },
  { "Minneapolis Miami", { NULL } },
  { "Zzyzzxqqv-Qqvzz", { NULL } },
  { "-", { NULL } },
  { "-/-", { NULL } },
};

static void
test_joined (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      g_autoptr(GPtrArray) matches = find (joined[i].text, 8);
      guint n_exact = 0;

      for (guint j = 0; joined[i].labels[j] != NULL; j++)
        if (j >= matches->len || strcmp (match_at (matches, j)->label, joined[i].labels[j]) != 0)
          g_error ("“%s” does not give “%s”", joined[i].text, joined[i].labels[j]);
      if (joined[i].labels[0] == NULL)
        g_assert_cmpuint (matches->len, ==, 0);
      for (guint j = 0; j < matches->len; j++)
        n_exact += match_at (matches, j)->exact;
      if (joined[i].labels[0] != NULL && joined[i].labels[1] != NULL)
        g_assert_cmpuint (n_exact, ==, 1);
    }
}

static void
test_order (void)
{
  g_autoptr(GPtrArray) matches = find ("Springfield", 50);
  gboolean whole = TRUE;

  for (guint i = 1; i < matches->len; i++)
    {
      const PlazaPlaceMatch *before = match_at (matches, i - 1);
      const PlazaPlaceMatch *match = match_at (matches, i);

      g_assert_true (whole || !match->exact);
      whole = match->exact;
      if (before->exact == match->exact)
        g_assert_cmpuint (before->population, >=, match->population);
    }
}

static void
test_focus (void)
{
  const PlazaPlaceFocus in_oregon = { "OR", FALSE, 0, 0 };
  const PlazaPlaceFocus near_springfield[] = { { "", TRUE, 39.95, -83.8 }, { "MO", FALSE, 0, 0 } };
  g_autoptr(GPtrArray) by_state = plaza_gazetteer_find (gazetteer, "springfield", 4, &in_oregon, 1, NULL);
  g_autoptr(GPtrArray) by_point = plaza_gazetteer_find (gazetteer, "springf", 4, near_springfield, 2, NULL);

  g_assert_cmpstr (match_at (by_state, 0)->label, ==, "Springfield, Oregon");
  g_assert_cmpstr (match_at (by_state, 1)->label, ==, "Springfield, Missouri");
  g_assert_cmpstr (match_at (by_point, 0)->label, ==, "Springfield, Ohio");
  g_assert_cmpstr (match_at (by_point, 1)->label, ==, "Springfield, Missouri");
}

static const struct
{
  const char *text;
  const char *label;   /* NULL for none at all */
} suggestions[] = {
  { "Sprinfield", "Springfield, Missouri" },
  { "cnaton", "Canton, Michigan" },
  { "Cantton, MI", "Canton, Michigan" },
  { "Detriot", "Detroit, Michigan" },
  { "Albuqerque", "Albuquerque, New Mexico" },
  { "Mayagues", "Mayagüez, Puerto Rico" },
  { "Filadelphia", "Philadelphia, Pennsylvania" },
  { "saint pual", "Saint Paul, Minnesota" },
  { "48189x", NULL },
  { "00000", NULL },
  { "48199", "48198 · Ypsilanti, Michigan" },
  { "Zzyzzxqqv", NULL },
  { "", NULL },
  { "   ", NULL },
  { "\xff\xfe", NULL },
};

static void
test_suggest (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) known = find (suggestions[i].text, 5);
      g_autoptr(GPtrArray) matches = plaza_gazetteer_suggest (gazetteer, suggestions[i].text, 5, &error);

      g_test_message ("“%s”", suggestions[i].text);
      g_assert_no_error (error);
      g_assert_cmpuint (known->len, ==, 0);
      if (suggestions[i].label != NULL)
        g_assert_cmpstr (match_at (matches, 0)->label, ==, suggestions[i].label);
      else
        g_assert_cmpuint (matches->len, ==, 0);
    }
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (100000, 's');
  g_autofree char *many = g_strnfill (99, ',');
  g_autoptr(GPtrArray) long_matches = find (text, 5);
  g_autoptr(GPtrArray) many_matches = find (many, 5);
  g_autoptr(GPtrArray) nothing = find ("Canton", 0);

  g_assert_cmpuint (long_matches->len + many_matches->len + nothing->len, ==, 0);
}

static void
test_zip (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPlaceMatch) match = plaza_gazetteer_zip (gazetteer, "48188", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (match->postal_code, ==, "48188");
  g_assert_cmpstr (match->name, ==, "Canton");
  g_assert_cmpstr (match->state, ==, "MI");
  g_assert_cmpstr (match->county, ==, "Wayne County");
  g_assert_cmpstr (match->zone, ==, "America/Detroit");
  g_assert_cmpint (match->precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpfloat (plaza_place_distance_km (match->latitude, match->longitude, 42.291, -83.465), <, 0.05);

  for (const char * const *no_zip = (const char * const []) { "", "4818", "481888", "99999", "48188-12345", "48188x", "abcde", NULL };
       *no_zip != NULL; no_zip++)
    {
      g_assert_null (plaza_gazetteer_zip (gazetteer, *no_zip, &error));
      g_assert_no_error (error);
    }
}

static void
test_state (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPlaceMatch) michigan = plaza_gazetteer_state (gazetteer, "MI", &error);

  g_assert_no_error (error);
  g_assert_cmpint (michigan->precision, ==, PLAZA_PRECISION_STATE);
  g_assert_cmpstr (michigan->zone, ==, "America/Detroit");

  g_assert_null (plaza_gazetteer_state (gazetteer, "XX", &error));
  g_assert_no_error (error);
}

/* Where a large place is near, by that; far from all, by the nearest; also across 180°. */
static void
test_around (void)
{
  static const struct { double latitude, longitude, km; const char *label; } cases[] = {
    { 34.1425, -118.2551, 40, "Los Angeles, California" }, { 34.1425, -118.2551, 1, "Glendale, California" },
    { 42.2824, -83.483, 40, "Detroit, Michigan" }, { 41.76, -87.94, 40, "Chicago, Illinois" },
    { 39.8, -117.9, 5, "Lovelock, Nevada" }, { 18.4, -66.1, 40, "San Juan, Puerto Rico" },
    { 52.1, -179.9, 30, "Adak, Alaska" }, { 52.1, 179.9, 30, "Adak, Alaska" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaPlaceMatch) match = plaza_gazetteer_around (gazetteer, cases[i].latitude, cases[i].longitude, cases[i].km, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (match->label, ==, cases[i].label);
    }
}

static void
test_labels (void)
{
  g_autofree char *near = plaza_place_match_label_zip ("00901", "San Juan", TRUE, "PR");
  g_autofree char *city = plaza_place_match_label_city ("Springfield", "PA", "Delaware County");

  g_assert_cmpstr (near, ==, "00901 · near San Juan, Puerto Rico");
  g_assert_cmpstr (city, ==, "Springfield, Pennsylvania (Delaware County)");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = plaza_data_file ("places.sqlite");
  g_autoptr(GError) error = NULL;
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  gazetteer = plaza_gazetteer_open (path, &error);
  g_assert_no_error (error);

  g_test_add_func ("/gazetteer/first", test_first);
  g_test_add_func ("/gazetteer/offered", test_offered);
  g_test_add_func ("/gazetteer/joined", test_joined);
  g_test_add_func ("/gazetteer/order", test_order);
  g_test_add_func ("/gazetteer/focus", test_focus);
  g_test_add_func ("/gazetteer/suggest", test_suggest);
  g_test_add_func ("/gazetteer/long-text", test_long_text);
  g_test_add_func ("/gazetteer/zip", test_zip);
  g_test_add_func ("/gazetteer/state", test_state);
  g_test_add_func ("/gazetteer/around", test_around);
  g_test_add_func ("/gazetteer/labels", test_labels);

  result = g_test_run ();
  plaza_gazetteer_close (gazetteer);
  return result;
}
