/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "plaza-map-geometry.h"
#include "plaza-map-spots.h"
#include "plaza-mercator.h"

#define SCALE 100000.0
#define ZOOM 7

/* A square with so many events, so many pixels from the middle of the country. */
static PlazaMapCell
make_cell (guint  first,
           guint  count,
           double across,
           double down)
{
  PlazaMapCell cell = { .first = first, .count = count, .one_spot = count == 1 };
  guint32 x, y;
  double west, north;

  plaza_mercator_project (40, -100, &west, &north);
  plaza_mercator_unproject (west + across / SCALE, north + down / SCALE, &cell.latitude, &cell.longitude);
  plaza_mercator_split (plaza_mercator_point (cell.latitude, cell.longitude), &x, &y);
  cell.x = x >> plaza_map_shift (ZOOM);
  cell.y = y >> plaza_map_shift (ZOOM);
  return cell;
}

static GPtrArray *
make_spots (const PlazaMapCell *cells,
            guint               n_cells)
{
  g_autoptr(GArray) array = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));

  g_array_append_vals (array, cells, n_cells);
  return plaza_map_spots_new (array, SCALE);
}

static void
test_apart (void)
{
  PlazaMapCell cells[] = { make_cell (1, 1, 0, 0), make_cell (2, 1, 28, 0), make_cell (3, 1, 0, 28) };
  g_autoptr(GPtrArray) spots = make_spots (cells, 3);

  g_assert_cmpuint (spots->len, ==, 3);
}

static void
test_together (void)
{
  PlazaMapCell cells[] = { make_cell (1, 1, 0, 0), make_cell (2, 3, 20, 0), make_cell (3, 1, 300, 0) };
  g_autoptr(GPtrArray) spots = make_spots (cells, 3);
  const PlazaMapSpot *spot = g_ptr_array_index (spots, 0);
  PlazaMapCell middle = make_cell (0, 1, 15, 0);

  g_assert_cmpuint (spots->len, ==, 2);
  g_assert_cmpuint (spot->count, ==, 4);
  g_assert_cmpuint (spot->first, ==, 2);
  g_assert_cmpuint (spot->cells->len, ==, 2);
  g_assert_false (spot->one_spot);
  g_assert_cmpfloat_with_epsilon (spot->longitude, middle.longitude, 1e-6);
}

/* The larger a cluster, the more room it takes. */
static void
test_sizes (void)
{
  static const struct { guint one, other; double distance; guint n_spots; } cases[] = {
    { 1, 1, 28, 2 }, { 1, 1, 26, 1 }, { 9, 9, 34, 2 }, { 9, 9, 31, 1 },
    { 50, 50, 40, 2 }, { 50, 50, 37, 1 }, { 500, 500, 50, 2 }, { 500, 500, 47, 1 }, { 5000, 1, 45, 2 }, { 5000, 1, 42, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaMapCell cells[] = { make_cell (1, cases[i].one, 0, 0), make_cell (2, cases[i].other, cases[i].distance, 0) };
      g_autoptr(GPtrArray) spots = make_spots (cells, 2);

      g_test_message ("%u and %u, %g pixels apart", cases[i].one, cases[i].other, cases[i].distance);
      g_assert_cmpuint (spots->len, ==, cases[i].n_spots);
    }
}

/* In whatever order the squares come, so that a mark stays when the map moves. */
static void
test_order (void)
{
  PlazaMapCell cells[40], turned[40];
  g_autoptr(GPtrArray) spots = NULL;
  g_autoptr(GPtrArray) others = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = make_cell (i + 1, 1 + i % 7, (i * 37) % 211, (i * 61) % 173);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    turned[i] = cells[G_N_ELEMENTS (cells) - 1 - i];

  spots = make_spots (cells, G_N_ELEMENTS (cells));
  others = make_spots (turned, G_N_ELEMENTS (cells));
  g_assert_cmpuint (spots->len, ==, others->len);
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i), *other = g_ptr_array_index (others, i);

      g_assert_cmpuint (spot->first, ==, other->first);
      g_assert_cmpuint (spot->count, ==, other->count);
    }
}

static void
test_one_spot (void)
{
  PlazaMapCell cells[] = { make_cell (1, 4, 0, 0), make_cell (2, 1, 0, 0), make_cell (3, 2, 0.2, 0) };
  g_autoptr(GPtrArray) same = NULL;
  g_autoptr(GPtrArray) almost = NULL;

  cells[0].one_spot = cells[2].one_spot = TRUE;
  same = make_spots (cells, 2);
  almost = make_spots (cells, 3);
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_true (((PlazaMapSpot *) g_ptr_array_index (same, 0))->one_spot);
  g_assert_cmpuint (almost->len, ==, 1);
  g_assert_false (((PlazaMapSpot *) g_ptr_array_index (almost, 0))->one_spot);
}

static void
test_across_180 (void)
{
  PlazaMapCell cells[] = { make_cell (1, 2, 0, 0), make_cell (2, 2, 0, 0) };
  g_autoptr(GPtrArray) spots = NULL;
  const PlazaMapSpot *spot;

  cells[0].longitude = 179.99;
  cells[1].longitude = -179.99;
  spots = make_spots (cells, 2);
  g_assert_cmpuint (spots->len, ==, 1);
  spot = g_ptr_array_index (spots, 0);
  g_assert_cmpfloat (fabs (spot->longitude), >, 179.98);
}

static void
test_find (void)
{
  PlazaMapCell cells[] = { make_cell (1, 1, 0, 0), make_cell (2, 3, 20, 0), make_cell (3, 1, 300, 0) };
  g_autoptr(GPtrArray) spots = make_spots (cells, 3);

  for (guint i = 0; i < 3; i++)
    {
      const PlazaMapSpot *spot = plaza_map_spots_find (spots, ZOOM, cells[i].latitude, cells[i].longitude);

      g_assert_true (spot == g_ptr_array_index (spots, i < 2 ? 0 : 1));
    }

  g_assert_null (plaza_map_spots_find (spots, ZOOM, -10, 20));
}

static void
test_avoid (void)
{
  PlazaMapCell cells[] = { make_cell (1, 1, 0, 0), make_cell (2, 3, 300, 0) };
  g_autoptr(GPtrArray) spots = make_spots (cells, 2);
  g_autoptr(GArray) labels = g_array_new (FALSE, FALSE, sizeof (PlazaMapLabel));

  /* Each next to the others, and none on the pin. */
  for (guint i = 0; i < 6; i++)
    {
      PlazaMapLabel middle = plaza_map_label_at (cells[0].latitude, cells[0].longitude);
      PlazaMapLabel label = plaza_map_spots_avoid (spots, labels, SCALE, &middle);
      double x, y, there_x, there_y;

      plaza_mercator_project (label.latitude, label.longitude, &there_x, &there_y);
      plaza_mercator_project (cells[0].latitude, cells[0].longitude, &x, &y);
      g_assert_cmpfloat (hypot (there_x - x, there_y - y) * SCALE, >, 13);
      g_assert_cmpfloat (hypot (there_x - x, there_y - y) * SCALE, <, 110);
      for (guint j = 0; j < labels->len; j++)
        {
          const PlazaMapLabel *other = &g_array_index (labels, PlazaMapLabel, j);

          plaza_mercator_project (other->latitude, other->longitude, &x, &y);
          g_assert_true (fabs (there_x - x) * SCALE > 25 || fabs (there_y - y) * SCALE > 21);
        }
      g_array_append_val (labels, label);
    }
}

static void
test_stay (void)
{
  PlazaMapCell cells[] = { make_cell (1, 1, 100, 0) };
  g_autoptr(GPtrArray) spots = make_spots (cells, 1);
  g_autoptr(GArray) labels = g_array_new (FALSE, FALSE, sizeof (PlazaMapLabel));
  PlazaMapLabel middle = plaza_map_label_at (40, -100), label = plaza_map_spots_avoid (spots, labels, SCALE, &middle);

  g_assert_cmpfloat_with_epsilon (label.latitude, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (label.longitude, -100, 1e-9);
}

/* The count of a state lies below the state's name, so near that it belongs to it. */
static void
test_below (void)
{
  PlazaMapLabel name = plaza_map_label_at (40, -100), label = plaza_map_label_below (&name, SCALE);

  g_assert_cmpfloat_with_epsilon (label.x, name.x, 1e-12);
  g_assert_cmpfloat ((label.y - name.y) * SCALE, >, 20);
  g_assert_cmpfloat ((label.y - name.y) * SCALE, <, 30);
  g_assert_cmpfloat (label.latitude, <, 40);
}

static double
measure (const PlazaMapSpot *one,
         const PlazaMapSpot *other)
{
  return hypot (one->x - other->x, one->y - other->y) * SCALE;
}

/* One of so many events, so many pixels from the middle of all: its pin is where
 * it is, and the rest is seen whole. */
static void
test_part (void)
{
  static const struct { guint count; double across, down; } cases[] = {
    { 2, 0, 0 }, { 2, 9, 0 }, { 3, 0, 0 }, { 3, -8, 5 }, { 40, 0, 0 }, { 40, 20, 3 }, { 2000, 1, 1 }, { 5, 0, 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaMapCell cells[] = { make_cell (1, cases[i].count, 0, 0) }, event = make_cell (7, 1, cases[i].across, cases[i].down);
      PlazaPlace place = { .precision = PLAZA_PRECISION_CITY, .latitude = event.latitude, .longitude = event.longitude };
      g_autoptr(GPtrArray) spots = make_spots (cells, 1);
      PlazaMapSpot *rest = g_ptr_array_index (spots, 0), *pin;

      plaza_map_spots_part (spots, rest, 7, &place, SCALE);
      pin = plaza_map_spots_find_event (spots, 7);
      g_test_message ("one of %u, %g and %g pixels away", cases[i].count, cases[i].across, cases[i].down);
      g_assert_cmpuint (spots->len, ==, 2);
      g_assert_nonnull (pin);
      g_assert_cmpuint (rest->count, ==, cases[i].count - 1);
      g_assert_cmpfloat (pin->latitude, ==, place.latitude);
      g_assert_cmpfloat (pin->longitude, ==, place.longitude);
      g_assert_cmpint (pin->precision, ==, PLAZA_PRECISION_CITY);
      g_assert_cmpfloat (measure (pin, rest), >=, 13 + plaza_map_spots_radius (rest->count));
    }
}

/* The rest goes where it touches nothing else, if it has to go. */
static void
test_part_among_others (void)
{
  PlazaMapCell cells[] = { make_cell (1, 5, 0, 0), make_cell (2, 5, 40, 0), make_cell (3, 5, 40, 34), make_cell (4, 5, -40, 0) };
  PlazaPlace place = { .precision = PLAZA_PRECISION_EXACT, .latitude = cells[0].latitude, .longitude = cells[0].longitude };
  g_autoptr(GPtrArray) spots = make_spots (cells, G_N_ELEMENTS (cells));
  PlazaMapSpot *rest = plaza_map_spots_find (spots, ZOOM, place.latitude, place.longitude);

  g_assert_cmpuint (spots->len, ==, G_N_ELEMENTS (cells));
  plaza_map_spots_part (spots, rest, 7, &place, SCALE);
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);

      if (spot != rest)
        g_assert_cmpfloat (measure (spot, rest), >=, plaza_map_spots_radius (spot->count) + plaza_map_spots_radius (rest->count));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-spots/apart", test_apart);
  g_test_add_func ("/map-spots/together", test_together);
  g_test_add_func ("/map-spots/sizes", test_sizes);
  g_test_add_func ("/map-spots/order", test_order);
  g_test_add_func ("/map-spots/one-spot", test_one_spot);
  g_test_add_func ("/map-spots/across-180", test_across_180);
  g_test_add_func ("/map-spots/find", test_find);
  g_test_add_func ("/map-spots/avoid", test_avoid);
  g_test_add_func ("/map-spots/stay", test_stay);
  g_test_add_func ("/map-spots/below", test_below);
  g_test_add_func ("/map-spots/part", test_part);
  g_test_add_func ("/map-spots/part-among-others", test_part_among_others);

  return g_test_run ();
}
