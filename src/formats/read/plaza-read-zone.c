/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-zone.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/ustring.h>

#include "plaza-timeslot.h"

#define ZONE_LENGTH 128

/* What Windows shows people as a zone's name, behind "(UTC-05:00)"; those in which the word for the zone
 * does not stand first. */
static const struct { const char *shown, *zone; } shown_names[] = {
  { "indiana (east)", "America/Indiana/Indianapolis" },
  { "arizona", "America/Phoenix" },
  { "saskatchewan", "America/Regina" },
  { "georgetown, la paz, manaus, san juan", "America/Puerto_Rico" },
  { "guam, port moresby", "Pacific/Guam" },
  { "midway island, samoa", "Pacific/Pago_Pago" },
  { "atlantic time (canada)", "America/Halifax" },
  { "newfoundland", "America/St_Johns" },
  { "central america", "America/Guatemala" },
  { "guadalajara, mexico city, monterrey", "America/Mexico_City" },
  { "guadalajara, ciudad de mexico, monterrey", "America/Mexico_City" },
  { "bogota, lima, quito, rio branco", "America/Bogota" },
  { "baja california", "America/Tijuana" },
  { "coordinated universal time", "UTC" },
  { "tiempo universal coordinado", "UTC" },
  { "greenwich mean time", "UTC" },
};

/* All names that ICU knows, by their small letters. */
static GHashTable *
zone_list_known (void)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *names = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_ANY, NULL, NULL, &status);
  const char *name;

  while (U_SUCCESS (status) && (name = uenum_next (names, NULL, &status)) != NULL)
    g_hash_table_insert (known, g_ascii_strdown (name, -1), g_strdup (name));
  uenum_close (names);

  return known;
}

static const char *
zone_find_known (const char *name)
{
  static GHashTable *known = NULL;
  g_autofree char *small = g_strdelimit (g_ascii_strdown (name, -1), " ", '_');

  if (g_once_init_enter (&known))
    g_once_init_leave (&known, zone_list_known ());

  return g_hash_table_lookup (known, small);
}

/* The preferred name of tzdata, "America/Indiana/Indianapolis" and not CLDR's "America/Indianapolis". */
static char *
zone_prefer (const UChar *name)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar preferred[ZONE_LENGTH];
  char zone[ZONE_LENGTH];

  ucal_getIanaTimeZoneID (name, -1, preferred, ZONE_LENGTH, &status);
  if (U_FAILURE (status))
    return NULL;
  u_austrncpy (zone, preferred, ZONE_LENGTH - 1);
  zone[ZONE_LENGTH - 1] = '\0';

  return plaza_zone_name_is_safe (zone) ? g_strdup (zone) : NULL;
}

static char *
zone_read_known (const char *name)
{
  const char *known = zone_find_known (name);
  UChar wide[ZONE_LENGTH];

  if (known == NULL || strlen (known) >= ZONE_LENGTH)
    return NULL;
  u_uastrcpy (wide, known);

  return zone_prefer (wide);
}

/* Territories have zones of their own behind the names that Windows gives to half a continent. */
static const char *
zone_territory_of (const char *state)
{
  static const char *const territories[] = { "AS", "GU", "MP", "PR", "VI", NULL };

  return state != NULL && g_strv_contains (territories, state) ? state : "US";
}

static char *
zone_read_windows (const char *name,
                   const char *state)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[ZONE_LENGTH];
  UChar zone[ZONE_LENGTH];

  if (strlen (name) >= ZONE_LENGTH || !g_str_is_ascii (name))
    return NULL;
  u_uastrcpy (wide, name);
  if (ucal_getTimeZoneIDForWindowsID (wide, -1, zone_territory_of (state), zone, ZONE_LENGTH, &status) <= 0 || U_FAILURE (status))
    return NULL;

  return zone_prefer (zone);
}

/* "-05:00", "-0500", "+5", "-5.00"; what stands behind it may be a name. Returns the minutes. */
static gboolean
zone_parse_offset (const char  *text,
                   int         *minutes,
                   const char **rest)
{
  const char *p = text;
  int sign, hours = 0, more = 0, n = 0;

  if (g_str_has_prefix (p, "\xe2\x88\x92"))
    sign = -1, p += 3;
  else if (*p == '-' || *p == '+')
    sign = *p++ == '-' ? -1 : 1;
  else
    return FALSE;
  for (; g_ascii_isdigit (*p) && n < 2; n++)
    hours = 10 * hours + *p++ - '0';
  if (n > 0 && (*p == ':' || *p == '.'))
    p++;
  if (n == 2 && g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]))
    more = 10 * (p[0] - '0') + p[1] - '0', p += 2;
  else if (n == 1 && p[-1] == '.' && g_ascii_isdigit (p[0]))
    p += strspn (p, "0123456789");

  *minutes = sign * (60 * hours + more);
  *rest = p;
  return n > 0 && hours <= 14 && more < 60;
}

/* Hours from UTC as IANA names them, with the sign turned around. */
static char *
zone_of_minutes (int minutes)
{
  if (minutes == 0)
    return g_strdup ("UTC");
  if (minutes % 60 != 0 || minutes < -12 * 60 || minutes > 14 * 60)
    return NULL;

  return g_strdup_printf ("Etc/GMT%+d", -minutes / 60);
}

static char *
zone_read_shown_name (const char    *name,
                      PlazaReadZone *what)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  const char *zone;

  for (gsize i = 0; i < G_N_ELEMENTS (shown_names); i++)
    if (g_str_has_prefix (small, shown_names[i].shown))
      {
        *what = plaza_read_zone_is_fixed (shown_names[i].zone) ? PLAZA_READ_ZONE_FIXED : PLAZA_READ_ZONE_NAMED;
        return g_strdup (shown_names[i].zone);
      }
  if (g_str_has_prefix (small, "us & canada: "))
    name += strlen ("us & canada: ");
  zone = plaza_read_zone_word (name, NULL);
  *what = plaza_read_zone_is_fixed (zone) ? PLAZA_READ_ZONE_FIXED : PLAZA_READ_ZONE_FAMILY;

  return g_strdup (zone);
}

/* "(UTC-07:00) Mountain Time (US & Canada)", "GMT -0700 (Standard) / GMT -0600 (Daylight)", "UTC-7". */
static char *
zone_read_shown (const char    *name,
                 PlazaReadZone *what)
{
  const char *p = *name == '(' ? name + 1 : name;
  const char *rest = p + 3;
  int minutes = 0;
  char *zone;

  if (g_ascii_strncasecmp (p, "UTC", 3) != 0 && g_ascii_strncasecmp (p, "GMT", 3) != 0)
    return zone_read_shown_name (name, what);

  while (*rest == ' ')
    rest++;
  if (*rest != '\0' && *rest != ')' && !zone_parse_offset (rest, &minutes, &rest))
    return NULL;
  rest += strspn (rest, ") ");
  zone = *rest != '\0' ? zone_read_shown_name (rest, what) : NULL;
  if (zone != NULL)
    return zone;

  *what = PLAZA_READ_ZONE_FIXED;
  return strstr (rest, "aylight") == NULL ? zone_of_minutes (minutes) : NULL;
}

/* "/vendor.example/2005_1/America/Denver": what stands behind one of the slashes. */
static char *
zone_read_behind_prefix (const char *name)
{
  for (const char *slash = strchr (name, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      char *zone = zone_read_known (slash + 1);

      if (zone != NULL)
        return zone;
    }

  return NULL;
}

static char *
zone_read (const char    *name,
           const char    *state,
           PlazaReadZone *what)
{
  gsize length = 0;
  const char *word = plaza_read_zone_word (name, &length);
  char *zone;

  *what = PLAZA_READ_ZONE_FAMILY;
  /* Before the names, since "EST" and "MST" are names of zones without summer time too, which nobody means. */
  if (word != NULL && name[length] == '\0')
    {
      *what = plaza_read_zone_is_fixed (word) ? PLAZA_READ_ZONE_FIXED : PLAZA_READ_ZONE_FAMILY;
      return g_strdup (word);
    }
  if ((zone = zone_read_windows (name, state)) != NULL)
    return zone;
  if ((zone = zone_read_known (name)) != NULL || (zone = zone_read_behind_prefix (name)) != NULL)
    {
      *what = plaza_read_zone_is_fixed (zone) ? PLAZA_READ_ZONE_FIXED : PLAZA_READ_ZONE_NAMED;
      return zone;
    }

  return zone_read_shown (name, what);
}

/**
 * plaza_read_zone_name:
 * @name: UTF-8; the name of a zone as a file has it
 * @state: (nullable): two letters, of where it is said
 * @what: (out): what it says
 *
 * Reads IANA's names and links, those of Windows (by CLDR's map; in a territory its own zone), those that Windows
 * shows people, vendors' prefixes, and abbreviations; also in quotes. What is answered is no path, whatever @name is.
 *
 * Returns: (transfer full) (nullable): an IANA name that this system knows
 */
char *
plaza_read_zone_name (const char    *name,
                      const char    *state,
                      PlazaReadZone *what)
{
  g_autofree char *bare = g_strstrip (g_strdelimit (g_strdup (name), "\"'", ' '));
  g_autofree char *zone = *bare != '\0' && strlen (bare) < ZONE_LENGTH ? zone_read (bare, state, what) : NULL;
  g_autoptr(GTimeZone) loaded = plaza_zone_load (zone);

  if (loaded == NULL)
    {
      *what = PLAZA_READ_ZONE_NONE;
      return NULL;
    }

  if (plaza_read_zone_is_fixed (zone) && !g_str_has_prefix (zone, "Etc/GMT"))
    return g_strdup ("UTC");
  return g_steal_pointer (&zone);
}

/**
 * plaza_read_zone_is_fixed:
 * @zone: (nullable): an IANA name
 *
 * Returns: whether it is UTC, or hours from it, and no zone in which people live
 */
gboolean
plaza_read_zone_is_fixed (const char *zone)
{
  static const char *const names[] = { "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "GMT0", "GMT+0", "GMT-0", NULL };

  return zone != NULL && (g_str_has_prefix (zone, "Etc/") || g_strv_contains (names, zone));
}

/**
 * plaza_read_zone_agree:
 * @zone: an IANA name
 * @other: another
 * @date: "YYYY-MM-DD"
 *
 * Returns: whether their clocks show the same at noon of @date
 */
gboolean
plaza_read_zone_agree (const char *zone,
                       const char *other,
                       const char *date)
{
  const char *const names[] = { zone, other };
  GTimeSpan offsets[2];
  GDate day;

  if (!plaza_date_parse (date, &day))
    return FALSE;
  if (strcmp (zone, other) == 0)
    return TRUE;
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(GTimeZone) loaded = plaza_zone_load (names[i]);
      g_autoptr(GDateTime) noon = NULL;

      if (loaded == NULL)
        return FALSE;
      noon = g_date_time_new (loaded, g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 12, 0, 0);
      offsets[i] = g_date_time_get_utc_offset (noon);
    }

  return offsets[0] == offsets[1];
}
